import type { SideConversationEvent } from '../events/event.ts';
import { fold } from '../events/fold.ts';
import { matchesQuery, parseQuery } from '../events/search-query.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import { accountAddressesIn } from './account-addresses.ts';
import { knownPeople, messagePeople, peopleOf, selfAmong, type Self } from './mail-people.ts';
import { isSameRecipient, type MailRecipient, uniqueRecipients } from './mail-recipient.ts';

/** How many people are suggested at a time. */
const MAX_SUGGESTIONS = 6;

/** Whom the side conversations of a ticket name. */
export interface TicketPeople {
  /** Everybody whom a mail can go to, but not the agent and not the account: those of this conversation first. */
  readonly known: readonly MailRecipient[];
  /** A test for the agent, under any address. */
  readonly isSelf: (person: MailRecipient) => boolean;
}

/** With 10,000 events, this takes a tenth of a second, so call it once for a timeline. */
export function ticketPeople(
  { events, conversations, eventsByConversation }: Timeline,
  conversation: SideConversation,
  self: Self,
): TicketPeople {
  const own = eventsByConversation.get(conversation.id) ?? [];
  const all = [
    ...knownPeople(own, conversation),
    ...conversations.flatMap((other) => knownPeople([], other)),
    ...events.flatMap(peopleOf),
  ];
  const isSelf = selfAmong(all, self);
  // A user ID alone says nothing to the agent.
  const isReadable = ({ email, name }: MailRecipient) => email !== null || name !== null;
  const theirs = events.filter(({ message }) => message !== null).map(messagePeople);
  const isOfAccount = accountAddressesIn({ accountHost: self.accountHost, ours: [], theirs });
  const known = uniqueRecipients(all).filter(
    (person) => isReadable(person) && !isSelf(person) && !isOfAccount(person),
  );
  return { known, isSelf };
}

/**
 * The people to suggest while the agent types a recipient.
 *
 * @param known those of the ticket, as `ticketPeople` returns them
 * @param chosen the recipients so far, who are not suggested
 * @param typed any part of names and addresses, in any case and without accents; everybody matches an empty text
 * @returns at most six, in the order of `known`
 */
export function suggestions(
  known: readonly MailRecipient[],
  chosen: readonly MailRecipient[],
  typed: string,
): readonly MailRecipient[] {
  const query = parseQuery(typed);
  return known
    .filter((person) => matchesQuery(fold(`${person.name ?? ''} ${person.email ?? ''}`), query))
    .filter((person) => !chosen.some((one) => isSameRecipient(one, person)))
    .slice(0, MAX_SUGGESTIONS);
}

/**
 * Whether a recipient is new to a conversation: neither among its participants nor in any of its messages.
 *
 * @param events of the conversation
 */
export function isOutside(
  recipient: MailRecipient,
  conversation: SideConversation,
  events: readonly SideConversationEvent[],
): boolean {
  return !knownPeople(events, conversation).some((one) => isSameRecipient(one, recipient));
}
