import type { SideConversationEvent } from './event.ts';
import { fold } from './fold.ts';
import type { Message } from './message.ts';
import type { Participant } from './participant.ts';
import { needsHtmlConverter, plainText } from './plain-text.ts';

/** Caches, because folding 10,000 messages takes a tenth of a second. */
const events = new WeakMap<SideConversationEvent, string>();
const messages = new WeakMap<Message, string>();

/** The folded text of an event for search: subject, body, people, addresses, attachment names, changes. Cached. */
export function searchTextOf(event: SideConversationEvent): string {
  const known = events.get(event);
  if (known !== undefined) return known;
  const { actor, conversation, message, changes } = event;
  const own = [
    ...namesOf(actor),
    conversation?.subject,
    ...changes.flatMap((change) => [
      change.property === 'other' ? change.name : null,
      change.from,
      change.to,
    ]),
  ];
  const text = `${foldedLines(own)}\n${message ? messageText(message) : ''}`;
  if (!needsHtmlConverter(message)) events.set(event, text);
  return text;
}

/** Cached by message, because a message often stays the same object when its event is parsed again. */
function messageText(message: Message): string {
  const known = messages.get(message);
  if (known !== undefined) return known;
  const { subject, from, to, attachments } = message;
  const parts = [
    subject,
    plainText(message) ?? message.previewText,
    ...namesOf(from),
    ...to.flatMap(namesOf),
    ...attachments.map(({ name }) => name),
  ];
  const text = foldedLines(parts);
  if (!needsHtmlConverter(message)) messages.set(message, text);
  return text;
}

function namesOf(participant: Participant | null): readonly (string | null)[] {
  return participant ? [participant.name, participant.email, participant.address] : [];
}

/** One line for each part, so that no match spans two parts: folded text has no line breaks. */
function foldedLines(parts: readonly (string | null | undefined)[]): string {
  return parts.map((part) => fold(part ?? '')).join('\n');
}
