/** The lines of a text, whichever line breaks it has. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** A text as a quotation in plain text: `> ` before each line, and `>` alone before an empty one. */
export function quotedText(text: string): string {
  return linesOf(text)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
