// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { initialColorScheme, onColorScheme } from './color-scheme.ts';
import type { Host } from './host.ts';

afterEach(() => history.replaceState(null, '', '/'));

describe('initialColorScheme', () => {
  it.each([
    ['/?origin=x&colorScheme=dark', 'dark'],
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
  function listen() {
    const listeners = new Map<string, (data: unknown) => void>();
    const host = {
      on(event: string, listener: (data: unknown) => void) {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    } as unknown as Host;
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
});
