import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { plainText } from '../events/plain-text.ts';

/**
 * An event as a quotation for a comment, as HTML and as text. All data in the HTML is escaped. The quotation ends with
 * an empty line, so that the agent can continue writing below it.
 */
export function quotationOf(
  { message }: SideConversationEvent,
  { sentences, time, conversation }: EventText,
): { readonly html: string; readonly text: string } {
  const source = [...sentences.map(({ text }) => text), conversation, time]
    .filter((part) => part !== null)
    .join(' · ');
  const body = message && plainText(message);
  if (!body) return { html: `<p>${escapeHtml(source)}</p><p><br></p>`, text: `\n${source}\n` };

  const lines = body.split(/\r\n?|\n/);
  const quotedLines = lines.map(escapeHtml).join('<br>');
  return {
    html: `<p>${escapeHtml(source)}</p><blockquote><p>${quotedLines}</p></blockquote><p><br></p>`,
    // The comment may contain text already, so the quotation starts on a new line.
    text: `\n${source}\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
