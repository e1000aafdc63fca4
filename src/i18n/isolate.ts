/** A text whose direction may differ from that of the sentence it stands in, so that neither mixes up the other. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
