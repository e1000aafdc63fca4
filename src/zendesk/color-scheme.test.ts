// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { initialColorScheme, onColorScheme } from './color-scheme.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';

afterEach(() => history.replaceState(null, '', '/'));

describe('initialColorScheme', () => {
  it.each([
    ['/?origin=x&colorScheme=dark', 'dark'],
    ['/#origin=x&colorScheme=dark', 'dark'],
    ['/?origin=x#colorScheme=dark', 'dark'],
    ['/?colorScheme=light', 'light'],
    ['/', 'light'],
    ['/?colorScheme=', 'light'],
    ['/?colorScheme=sepia', 'light'],
  ])('of %s is %s', (url, scheme) => {
    history.replaceState(null, '', url);
    expect(initialColorScheme()).toBe(scheme);
  });
});

describe('onColorScheme', () => {
  function listen(get: Host['get'] = () => Promise.resolve({})) {
    const listeners = new Map<string, (data: unknown) => void>();
    const host = fakeHost({
      get,
      on(event: string, listener: (data: unknown) => void) {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    });
    const received: string[] = [];
    const stop = onColorScheme(host, (scheme) => received.push(scheme));
    return {
      fire: (data: unknown) => listeners.get('colorScheme.changed')?.(data),
      received,
      stop,
    };
  }

  it('reports known color schemes and ignores other values', () => {
    const { fire, received } = listen();
    for (const data of ['dark', 'light', 'sepia', null, undefined, { value: 'dark' }]) fire(data);
    expect(received).toEqual(['dark', 'light']);
  });

  it('reports nothing after the listener was removed', () => {
    const { fire, received, stop } = listen();
    stop();
    fire('dark');
    expect(received).toEqual([]);
  });

  it('reports the scheme that the host has, if the URL has none', async () => {
    const { received } = listen((...paths) => {
      expect(paths).toEqual(['colorScheme']);
      return Promise.resolve({ colorScheme: 'dark' });
    });
    await expect.poll(() => received).toEqual(['dark']);
  });

  it('does not ask for a scheme that the URL has', () => {
    history.replaceState(null, '', '/?colorScheme=dark');
    const get = vi.fn<Host['get']>();
    listen(get);
    expect(get).not.toHaveBeenCalled();
  });

  it('does not replace a change by an older answer', async () => {
    let answer = (_values: Record<string, unknown>): void => undefined;
    const { fire, received } = listen(() => new Promise((resolve) => (answer = resolve)));
    fire('light');
    answer({ colorScheme: 'dark' });
    await Promise.resolve();
    expect(received).toEqual(['light']);
  });

  it('stays as it is if the host does not have it, or refuses', async () => {
    const { received } = listen(() => Promise.reject(new Error('refused')));
    await Promise.resolve();
    expect(received).toEqual([]);
  });
});
