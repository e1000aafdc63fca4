import { escapeHtml } from '../events/html/escape-html.ts';
import { linesOf, quotedText } from '../events/quoted-text.ts';
import { RIGHT_TO_LEFT } from '../events/right-to-left.ts';
import { safeText } from '../events/wire-values.ts';
import { linkedPieces } from './linked-text.ts';

/** A message that is quoted below another one. */
export interface Quote {
  /** The line above, such as "On 20 Nov 2026, Maria Lopez wrote:". */
  readonly introduction: string;
  /** The message as plain text. */
  readonly text: string;
}

/** The same message for programs that show HTML and for those that show only text. */
export interface MessageBody {
  readonly body: string;
  /** Consists of `p`, `br`, `blockquote`, and `a`, with the attributes `href` and `dir` alone. */
  readonly htmlBody: string;
}

/**
 * A message as the API takes it. An empty line starts a paragraph, and addresses become links. Everything else of the text
 * stays text.
 *
 * @param text what the agent wrote
 * @param quote the message that is quoted below; null for none
 */
export function messageBody(text: string, quote: Quote | null): MessageBody {
  const own = normalized(text);
  if (quote === null) return { body: own, htmlBody: paragraphs(own) };
  const introduction = introductionOf(quote);
  const quoted = normalized(quote.text);
  const parts = [own, `${introduction}\n${quotedText(quoted)}`];
  return {
    body: parts.filter((part) => part !== '').join('\n\n'),
    // A name that looks like an address is no link of ours.
    htmlBody: `${paragraphs(own)}${paragraphs(introduction, escapeHtml)}<blockquote>${paragraphs(quoted)}</blockquote>`,
  };
}

/** Characters that turn the direction of the text after them, up to the end of the line. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** One line, in which a name cannot change the direction of the other words. */
function introductionOf({ introduction }: Quote): string {
  return normalized(introduction.replaceAll(DIRECTION_CONTROLS, '').replaceAll(/\s+/g, ' '));
}

/** The text with `\n` alone as line break, without space at the ends of lines or empty lines around it. */
function normalized(text: string): string {
  return linesOf(safeText(text))
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
}

function paragraphs(text: string, toHtml = linkedLine): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const direction = RIGHT_TO_LEFT.test(paragraph) ? ' dir="auto"' : '';
      const lines = paragraph.split('\n').map((line) => toHtml(withSpaces(line)));
      return `<p${direction}>${lines.join('<br>')}</p>`;
    })
    .join('');
}

function linkedLine(line: string): string {
  return linkedPieces(line)
    .map(({ text, href }) => {
      const html = escapeHtml(text);
      return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
    })
    .join('');
}

/** The text with spaces that HTML does not join: indentation and columns stay. */
function withSpaces(text: string): string {
  return text.replaceAll('\t', '    ').replaceAll(/^ | (?= )/g, '\u00a0');
}
