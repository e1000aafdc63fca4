import { messageEvent, type Participant } from '../account/event.ts';
import { mailParticipant } from '../account/people.ts';
import { appendEvent, threadOf } from '../account/thread.ts';
import type { WireObject } from '../account/wire.ts';
import type { Thread, Ticket, User, WorldOptions } from '../account/world.ts';
import { DAY, HOUR } from './clock.ts';
import { EVERYBODY, johnny, maria } from './people.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, worldOf } from './tickets.ts';

const TICKETS = 20;

/**
 * Tickets for which the app sends every kind of request. The IDs are digits, so that they can come as numbers too. Each
 * ticket has colleagues of its own, because the app stores the roles that it knows.
 */
export const smallPages: Scenario = {
  name: 'small-pages',
  description:
    '20 tickets that need every request: pages of two, incomplete sideloads, roles, child tickets.',
  world: (options) => {
    const ids = Array.from({ length: TICKETS }, (_, index) => index + 1);
    const colleagues = ids.flatMap((id) => [colleagueOf(id), laterColleagueOf(id)]);
    return worldOf(
      options,
      ids.map((id) => ticketOf(options, id)),
      { pageSize: 2, users: [...EVERYBODY, ...colleagues] },
    );
  },
};

/**
 * The conversations of a ticket by their role.
 *
 * - `twoPages`: its events are requested, because the sideload lacks the newest, and they are two pages.
 * - `roles`: a colleague wrote last, so it waits for the partner. That follows only if the colleague's role is known.
 * - `secondPage`: on the second page of the list. Its child ticket is the next ticket.
 */
export function conversationIds(ticketId: number) {
  return { twoPages: `${ticketId}001`, roles: `${ticketId}002`, secondPage: `${ticketId}003` };
}

/** A colleague who has written in a ticket. */
function colleagueOf(ticketId: number): User {
  const id = 36_000 + ticketId;
  return { id, name: `Colleague ${id}`, email: `colleague-${id}@example.com`, role: 'agent' };
}

/** A colleague who has not written yet. */
export function laterColleagueOf(ticketId: number): User {
  return colleagueOf(ticketId + TICKETS);
}

function ticketOf(options: WorldOptions, id: number): Ticket {
  const ids = conversationIds(id);
  const colleague = colleagueOf(id);
  const participant = mailParticipant(colleague);
  const twoPages = conversation(options, id, ids.twoPages, [
    [johnny, [maria]],
    [maria, [johnny]],
    [johnny, [maria]],
  ]);
  hideFromSideload(twoPages);
  const threads = [
    twoPages,
    conversation(options, id, ids.roles, [
      [johnny, [maria, participant]],
      [participant, [maria]],
    ]),
    conversation(options, id, ids.secondPage, [[johnny, [maria]]], {
      targetTicketId: String((id % TICKETS) + 1),
    }),
  ];
  return deliveryTicket(options, id, threads, { assigneeId: colleague.id });
}

/** A message: from, and to. */
export type SentMessage = readonly [actor: Participant, to: Participant[]];

function conversation(
  { now, origin }: WorldOptions,
  ticketId: number,
  id: string,
  messages: readonly SentMessage[],
  externalIds: WireObject = {},
): Thread {
  const participants = messages.slice(0, 1).flatMap(([actor, to]) => [actor, ...to]);
  const subject = `Trailer ${id}`;
  const thread = threadOf({ id, ticketId, origin, subject, participants, externalIds }, []);
  // Each conversation has times of its own.
  const startMs = now - 4 * DAY + Number(id) * 1000;
  for (const [index, message] of messages.entries())
    appendMessage(thread, message, startMs + index * HOUR);
  return thread;
}

/** Adds a message to a conversation. `at` is in milliseconds since 1970. */
export function appendMessage(thread: Thread, [actor, to]: SentMessage, at: number): void {
  const { id, ticket_id: ticketId } = thread.conversation;
  const number = thread.events.length + 1;
  const seed = {
    id: `${String(id)}${number}`,
    conversationId: String(id),
    ticketId: Number(ticketId),
    at,
    actor,
  };
  const message = { body: `Message ${number} about the trailers.`, to };
  appendEvent(thread, messageEvent(number === 1 ? 'create' : 'reply', seed, message));
  if (thread.hiddenFromSideload) hideFromSideload(thread);
}

/** The sideload has the first two events only. */
function hideFromSideload(thread: Thread): void {
  thread.hiddenFromSideload = new Set(thread.events.slice(2));
}
