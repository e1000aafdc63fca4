import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { plainText } from '../events/plain-text.ts';

/** An event as plain text: sentences, time, conversation, other properties, and the full message. */
export function eventAsText({ message }: SideConversationEvent, text: EventText): string {
  const { sentences, time, conversation, properties } = text;
  const head = [
    ...sentences.map((sentence) => sentence.text),
    time,
    conversation,
    ...properties.map(([name, value]) => `${name}: ${value}`),
  ];
  const body = message && plainText(message);
  return [head.filter((line) => line !== null).join('\n'), body].filter(Boolean).join('\n\n');
}

/**
 * What an agent most likely wants to copy: the text of the message without anything around it, or everything where an event
 * has no text.
 */
export function messageAsText(event: SideConversationEvent, text: EventText): string {
  const body = event.message && plainText(event.message);
  return body === null || body === '' ? eventAsText(event, text) : body;
}
