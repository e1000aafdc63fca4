import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Participant } from '../events/participant.ts';
import { fieldsOf, itemsOf } from '../events/wire-values.ts';
import { authorOf, type Roles, sidesOf } from '../turns/sides.ts';
import { accountAddressesIn, type MessagePeople } from './account-addresses.ts';
import {
  isSameRecipient,
  mailRecipientOf,
  type MailRecipient,
  uniqueRecipients,
} from './mail-recipient.ts';

/** The agent who uses the app. */
export interface Self {
  /** User ID; empty if it is unknown. */
  readonly id: string;
  readonly email: string | null;
  /** Host of the account, such as `acme.zendesk.com`. */
  readonly accountHost: string;
}

/**
 * Whom a reply by email goes to: everybody of the last message but oneself, the sender first. If our side wrote it, only its
 * recipients. If that leaves nobody, the colleague who wrote it, and else the conversation's participants. Addresses of the
 * account are nobody.
 *
 * If it is not known who the agent is, the agent stays among the recipients: one copy too many harms nobody, and a colleague
 * who is left out is missing.
 *
 * @param events of the conversation, oldest first, those without a date at the end
 * @param roles the known roles of users
 * @returns people without duplicates; empty if nobody else is known
 */
export function mailPeople(
  events: readonly SideConversationEvent[],
  conversation: SideConversation,
  self: Self,
  roles: Roles,
): readonly MailRecipient[] {
  const known = knownPeople(events, conversation);
  const isSelf = selfAmong(known, self);
  const isFromUs = ourMessages(events, conversation, isSelf, roles);
  const messages = events.filter(({ message }) => message !== null);
  const isOfAccount = accountAddressesIn({
    accountHost: self.accountHost,
    ours: messages.filter(isFromUs).map(messagePeople),
    theirs: messages.filter((event) => !isFromUs(event)).map(messagePeople),
  });
  const last = messages.findLast(({ createdMs }) => createdMs !== null) ?? messages.at(-1);
  const candidates = [
    ...(last ? [partnersOf(last, isFromUs(last)), recipientsIn([last.raw?.actor])] : []),
    participantsOf(conversation),
  ];
  const people = candidates
    .map((some) => some.filter((person) => !isSelf(person) && !isOfAccount(person)))
    .find((some) => some.length > 0);
  return uniqueRecipients(people ?? []).map((person) => named(person, known));
}

/**
 * A test for the messages of our side, as it is in `turns/sides.ts`. An agent whom a colleague of another team has asked is
 * on the other side: to them, nothing of that colleague is ours.
 */
function ourMessages(
  events: readonly SideConversationEvent[],
  { participants }: SideConversation,
  isSelf: (person: MailRecipient) => boolean,
  roles: Roles,
): (event: SideConversationEvent) => boolean {
  const sides = sidesOf(events, participants, roles);
  const isSelfOf = (one: Participant) => isSelf({ ...one, name: null });
  const everybody = [
    ...participants,
    ...events.flatMap(({ actor, message }) => [actor, ...(message?.to ?? [])]),
  ].filter((one) => one !== null);
  const own = everybody.filter(isSelfOf);
  const isAsked = sides !== null && own.length > 0 && !own.some(sides.isOurs);
  return (event) => {
    const author = authorOf(event);
    if (author === null || isAsked) return author !== null && isSelfOf(author);
    const isAgent = roles.get(author.userId ?? '');
    if (isSelfOf(author)) return true;
    // Also if they began the conversation.
    if (isAgent === false) return false;
    return sides ? sides.isOurs(author) : isAgent === true;
  };
}

/** The people of an event's message, by what they are in it. */
export function messagePeople(event: SideConversationEvent): MessagePeople {
  const [actor = null] = recipientsIn([event.raw?.actor]);
  const [sender = null] = senderOf(event);
  return { actor, sender, recipients: recipientsOf(event) };
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
  self: Pick<Self, 'id' | 'email'>,
): (person: MailRecipient) => boolean {
  const own = { userId: self.id === '' ? null : self.id, email: self.email };
  const forms = people.filter((person) => isSameRecipient(person, own));
  return (person) => [own, ...forms].some((form) => isSameRecipient(person, form));
}

/** The sender and the recipients of a message; of a message of our side, only the recipients. */
function partnersOf(event: SideConversationEvent, isOurs: boolean): readonly MailRecipient[] {
  return [...(isOurs ? [] : senderOf(event)), ...recipientsOf(event)];
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
