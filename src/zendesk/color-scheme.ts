import type { Host } from './host.ts';

export type ColorScheme = 'light' | 'dark';

/** The color scheme in the frame's URL, which is available before the first paint; light if it is missing. */
export function initialColorScheme(): ColorScheme {
  return schemeOf(new URLSearchParams(location.search).get('colorScheme')) ?? 'light';
}

/**
 * Calls the listener with each change of the color scheme.
 *
 * @returns a function that removes the listener
 */
export function onColorScheme(host: Host, listener: (scheme: ColorScheme) => void): () => void {
  return host.on('colorScheme.changed', (data) => {
    const scheme = schemeOf(data);
    if (scheme) listener(scheme);
  });
}

function schemeOf(value: unknown): ColorScheme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
