// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { initialColorScheme, onColorScheme } from './color-scheme.ts';
import type { Host } from './host.ts';

afterEach(() => history.replaceState(null, '', '/'));

describe('the first colour scheme', () => {
  it.each([
    ['/?origin=x&colorScheme=dark', 'dark'],
    ['/?colorScheme=light', 'light'],
    ['/', 'light'],
    ['/?colorScheme=', 'light'],
    ['/?colorScheme=sepia', 'light'],
  ])('of %s is %s', (address, scheme) => {
    history.replaceState(null, '', address);
    expect(initialColorScheme()).toBe(scheme);
  });
});

describe('changes of the colour scheme', () => {
  function listen() {
    const listeners = new Map<string, (data: unknown) => void>();
    const host = {
      on(event: string, listener: (data: unknown) => void) {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    } as unknown as Host;
    const heard: string[] = [];
    const stop = onColorScheme(host, (scheme) => heard.push(scheme));
    return { fire: (data: unknown) => listeners.get('colorScheme.changed')?.(data), heard, stop };
  }

  it('are told as the host delivers them, and words nobody knows are not', () => {
    const { fire, heard } = listen();
    for (const data of ['dark', 'light', 'sepia', null, undefined, { value: 'dark' }]) fire(data);
    expect(heard).toEqual(['dark', 'light']);
  });

  it('are not told after the listener stopped', () => {
    const { fire, heard, stop } = listen();
    stop();
    fire('dark');
    expect(heard).toEqual([]);
  });
});
