import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { escapeMarkdown, escapeMarkdownInline } from './markdown.ts';
import { plainText } from '../events/plain-text.ts';

/** An event as Markdown: actor, action, time, conversation, other properties, and the full message as a quotation. */
export function eventAsMarkdown({ message }: SideConversationEvent, text: EventText): string {
  const { actor, action, time, conversation, properties } = text;
  const head = [
    `**${escapeMarkdownInline(actor)}** ${escapeMarkdownInline(action)}`,
    time === null ? null : escapeMarkdownInline(time),
    `*${escapeMarkdownInline(conversation)}*`,
    ...properties.map(
      ([name, value]) => `${escapeMarkdownInline(name)}: ${escapeMarkdownInline(value)}`,
    ),
  ];
  const body = message && plainText(message);
  return [
    // Two trailing spaces are a hard line break.
    head.filter((line) => line !== null).join('  \n'),
    body && quoted(escapeMarkdown(body)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function quoted(markdown: string): string {
  return markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}
