import { escapeHtml } from '../events/html/escape-html.ts';
import { linesOf, quotedText } from '../events/quoted-text.ts';
import type { EventText } from '../labels/event-text.ts';

/** The same quotation for editors that accept HTML and for editors that accept only plain text. */
export interface Quotation {
  readonly html: string;
  readonly text: string;
}

/**
 * A message as a quotation for a comment. All data in the HTML is escaped. The quotation ends with an empty line, so that
 * the agent can continue writing below it.
 *
 * @param body the message as plain text
 * @param source who wrote it, where and when; null to leave that out, because a public reply may go to people who must
 *   not know
 */
export function quotationOf(body: string, source: string | null): Quotation {
  const quotedLines = linesOf(body).map(escapeHtml).join('<br>');
  const htmlSource = source === null ? '' : `<p>${escapeHtml(source)}</p>`;
  const textSource = source === null ? '' : `${source}\n`;
  return {
    html: `${htmlSource}<blockquote><p>${quotedLines}</p></blockquote><p><br></p>`,
    // The comment may contain text already, so the quotation starts on a new line.
    text: `\n${textSource}${quotedText(body)}\n`,
  };
}

/** The line above a quotation: who did what, in which conversation, and when. */
export function quotationSource({ sentences, time, conversation }: EventText): string {
  return [...sentences.map(({ text }) => text), conversation, time]
    .filter((part) => part !== null)
    .join(' · ');
}
