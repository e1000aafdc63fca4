import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { frameHeight } from './frame-height.ts';
import type { Host } from './host.ts';

/** A host that notes each height it is asked for. */
function sizedHost(refuses = false) {
  const heights: unknown[] = [];
  const listeners = new Map<string, (data: unknown) => void>();
  const host = fakeHost({
    invoke: vi.fn<Host['invoke']>((action, size) => {
      expect(action).toBe('resize');
      heights.push(size);
      return refuses ? Promise.reject(new Error('refused')) : Promise.resolve(undefined);
    }),
    on(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  });
  return { host, heights, activate: () => listeners.get('app.activated')?.(undefined) };
}

describe('the height of the frame', () => {
  it.each([
    [300, '300px'],
    [300.2, '301px'],
    [1, '160px'],
    [160, '160px'],
    [720, '720px'],
    [5000, '720px'],
  ])('for content of %d px is %s', (wanted, height) => {
    const { host, heights } = sizedHost();
    frameHeight(host)(wanted);
    expect(heights).toEqual([{ height }]);
  });

  it('is asked for once while it stays the same', () => {
    const { host, heights } = sizedHost();
    const ask = frameHeight(host);
    for (const wanted of [800, 900, 720, 1000]) ask(wanted);
    expect(heights).toHaveLength(1);
  });

  it('follows content that shrinks', () => {
    const { host, heights } = sizedHost();
    const ask = frameHeight(host);
    ask(500);
    ask(200);
    expect(heights).toEqual([{ height: '500px' }, { height: '200px' }]);
  });

  it('does not follow a hidden frame, which measures 0', () => {
    const { host, heights } = sizedHost();
    const ask = frameHeight(host);
    ask(500);
    ask(0);
    expect(heights).toEqual([{ height: '500px' }]);
  });

  it('is asked for again on activation, with the last height that was seen', () => {
    const { host, heights, activate } = sizedHost();
    const ask = frameHeight(host);
    ask(500);
    ask(400);
    ask(0);
    activate();
    expect(heights).toEqual([{ height: '500px' }, { height: '400px' }, { height: '400px' }]);
  });

  it('is not asked for on an activation before anything was measured', () => {
    const { host, heights, activate } = sizedHost();
    frameHeight(host);
    activate();
    expect(heights).toEqual([]);
  });

  it('may be refused: the next height is asked for all the same', async () => {
    const { host, heights } = sizedHost(true);
    const ask = frameHeight(host);
    ask(500);
    await Promise.resolve();
    ask(300);
    expect(heights).toHaveLength(2);
  });
});
