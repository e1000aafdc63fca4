import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import { fieldsOf, itemsOf } from '../events/wire-values.ts';
import {
  isSameRecipient,
  mailRecipientOf,
  type MailRecipient,
  uniqueRecipients,
} from './mail-recipient.ts';

/** The agent who uses the app. */
export interface Self {
  /** User ID. */
  readonly id: string;
  readonly email: string | null;
}

/**
 * Whom a reply by email goes to: everybody of the last message but oneself, the sender first. If that leaves nobody, the
 * conversation's participants but oneself. So the recipients of one's own last message get the next one too.
 *
 * @param events of the conversation, oldest first, those without a date at the end
 * @returns people without duplicates; empty if nobody else is known
 */
export function mailPeople(
  events: readonly SideConversationEvent[],
  conversation: SideConversation,
  self: Self,
): readonly MailRecipient[] {
  const known = knownPeople(events, conversation);
  const isSelf = selfAmong(known, self);
  const messages = events.filter(({ message }) => message !== null);
  const last = messages.findLast(({ createdMs }) => createdMs !== null) ?? messages.at(-1);
  const partners = last ? partnersOf(last, isSelf) : [];
  const people =
    partners.length > 0 ? partners : participantsOf(conversation).filter(isNot(isSelf));
  return uniqueRecipients(people).map((person) => named(person, known));
}

/** Everybody of a conversation: its participants, and the senders, recipients, and actors of its messages. */
export function knownPeople(
  events: readonly SideConversationEvent[],
  conversation: SideConversation,
): readonly MailRecipient[] {
  return [...participantsOf(conversation), ...events.flatMap(peopleOf)];
}

/** The sender, the recipients, and the actor of an event's message; nobody if it has none. */
export function peopleOf(event: SideConversationEvent): readonly MailRecipient[] {
  if (event.message === null) return [];
  return [...senderOf(event), ...recipientsOf(event), ...recipientsIn([event.raw?.actor])];
}

/** A test for the agent, under any address that the people show to be the agent's. */
export function selfAmong(
  people: readonly MailRecipient[],
  self: Self,
): (person: MailRecipient) => boolean {
  const own = { userId: self.id === '' ? null : self.id, email: self.email };
  const forms = people.filter((person) => isSameRecipient(person, own));
  return (person) => [own, ...forms].some((form) => isSameRecipient(person, form));
}

/** The sender and the recipients of a message without the agent; if the agent wrote it, only the recipients. */
function partnersOf(
  event: SideConversationEvent,
  isSelf: (person: MailRecipient) => boolean,
): readonly MailRecipient[] {
  const isOwn = recipientsIn([event.raw?.actor]).some(isSelf);
  // An agent's mail comes from an address of the account, which is nobody else.
  const senders = isOwn ? [] : senderOf(event);
  return [...senders, ...recipientsOf(event)].filter(isNot(isSelf));
}

/** The sender of an event's message, or else its actor. */
function senderOf({ raw }: SideConversationEvent): readonly MailRecipient[] {
  const from = recipientsIn([fieldsOf(raw?.message)['from']]);
  return from.length > 0 ? from : recipientsIn([raw?.actor]);
}

function recipientsOf({ raw }: SideConversationEvent): readonly MailRecipient[] {
  return recipientsIn(itemsOf(fieldsOf(raw?.message)['to']));
}

function participantsOf({ raw }: SideConversation): readonly MailRecipient[] {
  return recipientsIn(itemsOf(raw.participants));
}

function recipientsIn(raws: readonly unknown[]): readonly MailRecipient[] {
  return raws.map(mailRecipientOf).filter((person) => person !== null);
}

/** The person with the name that others of the conversation give, if they have none. */
function named(person: MailRecipient, known: readonly MailRecipient[]): MailRecipient {
  if (person.name !== null) return person;
  const namesake = known.find((one) => one.name !== null && isSameRecipient(one, person));
  return namesake ? { ...person, name: namesake.name } : person;
}

function isNot(isSelf: (person: MailRecipient) => boolean): (person: MailRecipient) => boolean {
  return (person) => !isSelf(person);
}
