import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from '../labels/event-text.ts';
import { plainText } from '../events/plain-text.ts';

/** An event as plain text: actor, action, time, conversation, other properties, and the full message. */
export function eventAsText({ message }: SideConversationEvent, text: EventText): string {
  const { actor, action, time, conversation, properties } = text;
  const head = [
    `${actor} ${action}`,
    time,
    conversation,
    ...properties.map(([name, value]) => `${name}: ${value}`),
  ];
  const body = message && plainText(message);
  return [head.filter((line) => line !== null).join('\n'), body].filter(Boolean).join('\n\n');
}
