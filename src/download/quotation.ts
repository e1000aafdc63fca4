import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { plainText } from '../events/plain-text.ts';

/**
 * An event as a quotation for a comment: as HTML, of which nothing came from outside but escaped text, and as text. Room
 * to go on writing follows it.
 */
export function quotationOf(
  { message }: SideConversationEvent,
  { actor, action, time, conversation }: EventText,
): { readonly html: string; readonly text: string } {
  const source = [`${actor} ${action}`, conversation, time]
    .filter((part) => part !== null)
    .join(' · ');
  const body = message && plainText(message);
  if (!body) return { html: `<p>${escapeHtml(source)}</p><p><br></p>`, text: `\n${source}\n` };

  const lines = body.split(/\r\n?|\n/);
  const said = lines.map(escapeHtml).join('<br>');
  return {
    html: `<p>${escapeHtml(source)}</p><blockquote><p>${said}</p></blockquote><p><br></p>`,
    // The comment may have words already: the quotation begins on a line of its own.
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
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
