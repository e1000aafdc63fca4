import { forbidden } from '../account/answer.ts';
import { messageEvent } from '../account/event.ts';
import type { FaultMatcher } from '../account/faults.ts';
import { appendEvent } from '../account/thread.ts';
import type { ScheduledChange, Ticket, World, WorldOptions } from '../account/world.ts';
import { nextEvent } from '../account/writes.ts';
import { HOUR, SECOND } from './clock.ts';
import { logisticsInTeams, supplierMail } from './conversations.ts';
import { EVERYBODY, johnny } from './people.ts';
import { channelsToAnswer, LONGEST_WAITING, mailsToAnswer } from './reply-conversations.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';
import { GRETA, HANNA, ines, paulo } from './turns-people.ts';

const CHILD = 3;

/** When the partner's reply arrives in `reply-raced`, after the page was opened. */
export const RACED_AFTER_MS = 10 * SECOND;

const REPLY: FaultMatcher = { method: 'POST', path: /\/reply$/ };
const WRITES: FaultMatcher[] = ['POST', 'PUT'].map((method) => ({
  method,
  path: /\/side_conversations\b/,
}));

/** Conversations to answer, and what can go wrong with an answer. */
export const replies: Scenario[] = [
  {
    name: 'reply',
    description:
      'Ticket 1 has conversations in all channels to answer, close, reopen, and remind of.',
    world: replyWorld,
  },
  {
    name: 'reply-lost',
    description:
      'Like `reply`, but the first reply’s connection is lost after it was done, the second’s before.',
    world: (options) =>
      replyWorld(options, {
        // The second rule gets only what the first one has left.
        faults: [
          { when: { ...REPLY, first: 1 }, then: { kind: 'drop', doneAfterMs: 0 } },
          { when: { ...REPLY, first: 1 }, then: { kind: 'drop' } },
        ],
      }),
  },
  {
    name: 'reply-denied',
    description: 'Like `reply`, but every write responds 403.',
    world: (options) =>
      replyWorld(options, {
        faults: WRITES.map((when) => ({
          when,
          then: { kind: 'answer', answer: forbidden() } as const,
        })),
      }),
  },
  {
    name: 'reply-raced',
    description: 'Like `reply`, but the partner who has waited longest writes again after 10 s.',
    world: (options) => replyWorld(options, { schedule: [partnerWritesAgain] }),
  },
  {
    name: 'reply-closed-ticket',
    description:
      'Like `reply`, but the ticket is closed: a reply by email or in Slack creates a follow-up ticket.',
    world: (options) =>
      replyWorld(options, {}, { status: 'closed', updatedAt: options.now - HOUR }),
  },
];

const partnerWritesAgain: ScheduledChange = {
  afterMs: RACED_AFTER_MS,
  ticketId: 1,
  apply(_world, ticket, at) {
    const thread = ticket.threads.find(
      ({ conversation }) => conversation['subject'] === LONGEST_WAITING,
    );
    if (thread === undefined) return;
    const seed = { ...nextEvent(ticket, thread, at), actor: paulo, via: 'email' };
    const body =
      'Dear Johnny,\n\nthe price is settled: the dealer has sent us the invoice. We only need the date of the fire now.\n\nKind regards\nPaulo Ferreira';
    appendEvent(thread, messageEvent('reply', seed, { body, to: [johnny, ines] }));
    ticket.updatedAt = at;
  },
};

function replyWorld(
  options: WorldOptions,
  rest: Partial<World> = {},
  ticket: Partial<Ticket> = {},
): World {
  const threads = [...mailsToAnswer(options, 1), ...channelsToAnswer(options, 1, CHILD)];
  return worldOf(
    options,
    [
      printerTicket(options, 1, threads, ticket),
      deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
      childTicket(options, CHILD, 1, [supplierMail(options, CHILD)]),
    ],
    { users: [...EVERYBODY, GRETA, HANNA], ...rest },
  );
}
