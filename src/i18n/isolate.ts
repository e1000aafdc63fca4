/**
 * Wraps a text in Unicode isolates (FSI and PDI), so that its direction and that of the surrounding sentence do not affect
 * each other.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
