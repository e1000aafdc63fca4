/** A mail that answers or forwards another one, as an event's `html_body` holds it. Made up after what the programs write. */
export interface ReplyMail {
  readonly name: string;
  readonly html: string;
  /** The plain texts of the earlier messages of its conversation, oldest first. Someone else wrote them than the mail. */
  readonly earlier: readonly string[];
  /** Words that must stay in sight, whether or not the earlier messages are known. */
  readonly stays: readonly string[];
  /** Words that must fold if the earlier messages are known; empty if the mail must stay whole. */
  readonly folds: readonly string[];
}

/** A mail whose quotation folds: words that begin with NEW stay, words that begin with OLD fold. */
export function folding(name: string, html: string, earlier: readonly string[]): ReplyMail {
  return { name, html, earlier, stays: wordsOf(html, 'NEW'), folds: wordsOf(html, 'OLD') };
}

/** A mail of which words that begin with NEW must stay. Words that begin with OLD are known, but need not fold. */
export function whole(name: string, html: string, earlier: readonly string[] = []): ReplyMail {
  return { name, html, earlier, stays: wordsOf(html, 'NEW'), folds: [] };
}

function wordsOf(html: string, prefix: string): readonly string[] {
  return [...new Set(html.match(new RegExp(`\\b${prefix}[A-Z]\\b`, 'g')))];
}
