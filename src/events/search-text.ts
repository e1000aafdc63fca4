import type { SideConversationEvent } from './event.ts';
import { fold } from './fold.ts';
import type { Message } from './message.ts';
import type { Participant } from './participant.ts';
import { needsHtmlConverter, plainText, plainTextOnce } from './plain-text.ts';
import { patternsOf, type SearchQuery } from './search-query.ts';

/** Caches, because folding 10,000 messages takes a tenth of a second. */
const events = new WeakMap<SideConversationEvent, string>();
const messages = new WeakMap<Message, string>();

/** The folded text of an event for search: subject, body, people, addresses, attachment names, changes. Cached. */
export function searchTextOf(event: SideConversationEvent): string {
  const known = events.get(event);
  if (known !== undefined) return known;
  const { message } = event;
  const text = `${foldedLines(ownParts(event))}\n${message ? messageText(message) : ''}`;
  if (!needsHtmlConverter(message)) events.set(event, text);
  return text;
}

/**
 * Like `matchesQuery(searchTextOf(event), query)`, for an event that is tested once: keeps no texts, and reads the body of a
 * message only if a term is nowhere else.
 */
export function matchesOnce(event: SideConversationEvent, query: SearchQuery): boolean {
  const { message } = event;
  let missing = without(patternsOf(query), foldedLines(ownParts(event)));
  if (!message || missing.length === 0) return missing.length === 0;
  missing = without(missing, foldedLines(messageParts(message)));
  if (missing.length === 0) return true;
  const body = plainTextOnce(message) ?? message.previewText ?? '';
  return without(missing, fold(body)).length === 0;
}

/** The patterns that do not match a folded text. */
function without(patterns: readonly RegExp[], folded: string): readonly RegExp[] {
  return patterns.filter((pattern) => folded.search(pattern) === -1);
}

/** What is not of the message. */
function ownParts({ actor, conversation, changes }: SideConversationEvent): readonly Part[] {
  return [
    ...namesOf(actor),
    conversation?.subject,
    ...changes.flatMap((change) => [
      change.property === 'other' ? change.name : null,
      change.from,
      change.to,
    ]),
  ];
}

/** What is of the message, without its body. */
function messageParts({ subject, from, to, attachments }: Message): readonly Part[] {
  return [
    subject,
    ...namesOf(from),
    ...to.flatMap(namesOf),
    ...attachments.map(({ name }) => name),
  ];
}

/** Cached by message, because a message often stays the same object when its event is parsed again. */
function messageText(message: Message): string {
  const known = messages.get(message);
  if (known !== undefined) return known;
  const body = plainText(message) ?? message.previewText;
  const text = foldedLines([...messageParts(message), body]);
  if (!needsHtmlConverter(message)) messages.set(message, text);
  return text;
}

type Part = string | null | undefined;

function namesOf(participant: Participant | null): readonly (string | null)[] {
  return participant ? [participant.name, participant.email, participant.address] : [];
}

/** One line for each part, so that no match spans two parts: folded text has no line breaks. */
function foldedLines(parts: readonly Part[]): string {
  return parts.map((part) => fold(part ?? '')).join('\n');
}
