/** A mail whose layout is a test: an event's `html_body`, made up after what mail programs and services write. */
export interface LayoutMail {
  readonly name: string;
  readonly html: string;
  /** Words that must be visible, formatted and as text. */
  readonly shown: readonly string[];
  /** Words that the sender hides, so that nobody may see them, neither formatted nor as text. */
  readonly hiddenBySender: readonly string[];
}

/** A mail with the words that must be visible, and those that must not. */
export function layout(
  name: string,
  html: string,
  shown: readonly string[],
  hiddenBySender: readonly string[] = [],
): LayoutMail {
  return { name, html, shown, hiddenBySender };
}
