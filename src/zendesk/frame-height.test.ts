import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { frameHeight } from './frame-height.ts';
import type { Host } from './host.ts';

/** Creates a host that records each resize. */
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

describe('frameHeight', () => {
  it.each([
    [300, '300px'],
    [300.2, '301px'],
    [1, '160px'],
    [160, '160px'],
    [720, '720px'],
    [5000, '720px'],
  ])('resizes the frame for content of %d px to %s', (contentHeight, height) => {
    const { host, heights } = sizedHost();
    frameHeight(host)(contentHeight);
    expect(heights).toEqual([{ height }]);
  });

  it('resizes once while the height stays the same', () => {
    const { host, heights } = sizedHost();
    const resize = frameHeight(host);
    for (const contentHeight of [800, 900, 720, 1000]) resize(contentHeight);
    expect(heights).toHaveLength(1);
  });

  it('shrinks the frame with its content', () => {
    const { host, heights } = sizedHost();
    const resize = frameHeight(host);
    resize(500);
    resize(200);
    expect(heights).toEqual([{ height: '500px' }, { height: '200px' }]);
  });

  it('ignores the height 0 of a hidden frame', () => {
    const { host, heights } = sizedHost();
    const resize = frameHeight(host);
    resize(500);
    resize(0);
    expect(heights).toEqual([{ height: '500px' }]);
  });

  it('repeats the last resize on activation', () => {
    const { host, heights, activate } = sizedHost();
    const resize = frameHeight(host);
    resize(500);
    resize(400);
    resize(0);
    activate();
    expect(heights).toEqual([{ height: '500px' }, { height: '400px' }, { height: '400px' }]);
  });

  it('does not resize on activation before the first measurement', () => {
    const { host, heights, activate } = sizedHost();
    frameHeight(host);
    activate();
    expect(heights).toEqual([]);
  });

  it('resizes again after the host refused', async () => {
    const { host, heights } = sizedHost(true);
    const resize = frameHeight(host);
    resize(500);
    await Promise.resolve();
    resize(300);
    expect(heights).toHaveLength(2);
  });
});
