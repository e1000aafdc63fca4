import type { SideConversationEvent } from '../events/event.ts';
import type { EventSentence } from '../labels/event-sentences.ts';
import type { EventText } from '../labels/event-text.ts';
import { escapeMarkdown, escapeMarkdownInline } from './markdown.ts';
import { plainText } from '../events/plain-text.ts';

/** An event as Markdown: sentences, time, conversation, other properties, and the full message as a quotation. */
export function eventAsMarkdown({ message }: SideConversationEvent, text: EventText): string {
  const { sentences, time, conversation, properties } = text;
  const head = [
    ...sentences.map(markdownOf),
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

/** A sentence with the actor's name in bold. */
function markdownOf({ parts }: EventSentence): string {
  return parts
    .map(({ text, name }) =>
      name === 'person' ? `**${escapeMarkdownInline(text)}**` : escapeBetween(text),
    )
    .join('');
}

/** Escapes a part of a line, whose spaces separate it from the parts next to it. */
function escapeBetween(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/\S.*\S|\S/, escapeMarkdownInline);
}

function quoted(markdown: string): string {
  return markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}
