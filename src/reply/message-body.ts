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
  const introduction = normalized(quote.introduction.replaceAll(/\s+/g, ' '));
  const quoted = normalized(quote.text);
  const parts = [own, `${introduction}\n${quotedText(quoted)}`];
  return {
    body: parts.filter((part) => part !== '').join('\n\n'),
    htmlBody: `${paragraphs(own)}${paragraphs(introduction)}<blockquote>${paragraphs(quoted)}</blockquote>`,
  };
}

/** The text with `\n` alone as line break, without space at the ends of lines or empty lines around it. */
function normalized(text: string): string {
  return linesOf(safeText(text))
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const direction = RIGHT_TO_LEFT.test(paragraph) ? ' dir="auto"' : '';
      const lines = paragraph.split('\n').map(htmlLine);
      return `<p${direction}>${lines.join('<br>')}</p>`;
    })
    .join('');
}

function htmlLine(line: string): string {
  return linkedPieces(withSpaces(line))
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
