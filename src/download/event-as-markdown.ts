import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { escapeMarkdown, escapeMarkdownInline } from './markdown.ts';
import { plainText } from '../events/plain-text.ts';

/** An event as Markdown: who did what, when, in which conversation, and the whole message as a quotation. */
export function eventAsMarkdown({ message }: SideConversationEvent, words: EventText): string {
  const { actor, action, time, conversation, properties } = words;
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
    // Two blanks at its end keep a line a line.
    head.filter((line) => line !== null).join('  \n'),
    body && quoted(escapeMarkdown(body)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function quoted(markdown: string): string {
  return markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}
