import type { Host } from './host.ts';

export type ColorScheme = 'light' | 'dark';

/** The scheme in the frame's address, so that the first paint already has the right one; light where it is absent. */
export function initialColorScheme(): ColorScheme {
  return schemeOf(new URLSearchParams(location.search).get('colorScheme')) ?? 'light';
}

/** Reports each live change; the host delivers the bare word. Call the answer to stop. */
export function onColorScheme(host: Host, listener: (scheme: ColorScheme) => void): () => void {
  return host.on('colorScheme.changed', (data) => {
    const scheme = schemeOf(data);
    if (scheme) listener(scheme);
  });
}

function schemeOf(value: unknown): ColorScheme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
