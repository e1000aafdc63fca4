import { frameParameter } from './frame-address.ts';
import type { Host } from './host.ts';

export type ColorScheme = 'light' | 'dark';

/** The color scheme in the frame's URL, which is available before the first paint; light if it is missing. */
export function initialColorScheme(): ColorScheme {
  return schemeOf(frameParameter('colorScheme')) ?? 'light';
}

/**
 * Calls the listener with each change of the color scheme, and with the first one if the frame's URL does not have it.
 *
 * @returns a function that removes the listener
 */
export function onColorScheme(host: Host, listener: (scheme: ColorScheme) => void): () => void {
  let isKnown = schemeOf(frameParameter('colorScheme')) !== null;
  function report(data: unknown): void {
    const scheme = schemeOf(data);
    if (!scheme) return;
    isKnown = true;
    listener(scheme);
  }
  const stop = host.on('colorScheme.changed', report);
  if (!isKnown) {
    host.get('colorScheme').then(
      ({ colorScheme }) => {
        // A change is newer than the answer.
        if (!isKnown) report(colorScheme);
      },
      // Without an answer the page stays light.
      () => undefined,
    );
  }
  return () => {
    isKnown = true;
    stop();
  };
}

function schemeOf(value: unknown): ColorScheme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
