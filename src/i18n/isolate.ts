/**
 * Wraps a text in Unicode isolates (FSI and PDI), so that its direction and that of the surrounding sentence do not affect
 * each other.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Removes Unicode isolates from a text for a file, in which they are only invisible characters. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
