import { editableMessage, editMessage } from './edit.ts';
import { messageEvent, updateEvent } from './event.ts';
import type { Participant } from './event.ts';
import { uuidOf } from './ids.ts';
import { AGENT, agentOf } from './people.ts';
import { appendEvent, threadOf } from './thread.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket, World } from './world.ts';
import type { WireObject } from './wire.ts';
import { byAgent, nextEvent } from './writes.ts';

/** The types of events that can be simulated. */
export const SIMULATED_EVENTS = ['reply', 'edit', 'close', 'reopen', 'rename', 'start'] as const;
export type SimulatedEvent = (typeof SIMULATED_EVENTS)[number];

const PARTNER: Participant = {
  user_id: null,
  name: 'Maria Lopez',
  email: 'maria@acme-returns.example',
};

/**
 * Simulates an event in a ticket's side conversations and returns it: the new event, or for `edit` the edited one. Creates
 * what is missing: to simulate a reopen, for example, it first closes a conversation if none is closed.
 *
 * @param at milliseconds since 1970, the world's clock
 * @param chosen the conversation of the event; without it, the first that fits. Does not matter for `edit` and `start`.
 */
export function simulate(
  world: World,
  ticket: Ticket,
  type: SimulatedEvent,
  at: number,
  chosen?: Thread,
): WireObject {
  const event = eventOf(world, ticket, type, at, chosen);
  if (world.repliesUpdateTickets !== false) ticket.updatedAt = at;
  return event;
}

/** Simulates a reply to a closed conversation, which reopens it. */
export function replyReopens(world: World, ticket: Ticket, at: number): void {
  const thread = threadIn(world, ticket, 'closed', at);
  const { actor } = reply(ticket, thread, at);
  const seed = { ...nextEvent(ticket, thread, at), actor: isObject(actor) ? actor : PARTNER };
  appendEvent(thread, updateEvent({ ...seed, via: 'email' }, { state: 'open' }));
  ticket.updatedAt = at;
}

function eventOf(
  world: World,
  ticket: Ticket,
  type: SimulatedEvent,
  at: number,
  chosen?: Thread,
): WireObject {
  const inState = (state: 'open' | 'closed') => chosen ?? threadIn(world, ticket, state, at);
  switch (type) {
    case 'start':
      return lastEvent(startThread(world, ticket, at));
    case 'reply':
      return reply(ticket, inState('open'), at);
    case 'edit':
      return edit(world, ticket, at);
    case 'close':
      return change(world, ticket, inState('open'), { state: 'closed' }, at);
    case 'reopen':
      return change(world, ticket, inState('closed'), { state: 'open' }, at);
    case 'rename': {
      const thread = inState('open');
      const subject = `Update: ${String(thread.conversation['subject'] ?? 'no subject')}`;
      return change(world, ticket, thread, { subject }, at);
    }
  }
}

function threadIn(world: World, ticket: Ticket, state: 'open' | 'closed', at: number): Thread {
  const existing = ticket.threads.find(({ conversation }) => conversation['state'] === state);
  if (existing !== undefined) return existing;
  const thread =
    state === 'open' ? startThread(world, ticket, at - 1) : threadIn(world, ticket, 'open', at);
  if (state === 'closed') change(world, ticket, thread, { state }, at - 1);
  return thread;
}

function startThread(world: World, ticket: Ticket, at: number): Thread {
  const number = ticket.threads.length + 1;
  const id = uuidOf(`started ${ticket.id} ${number} ${at}`);
  const subject = `Question ${number} about ticket #${ticket.id}`;
  const seed = {
    id: uuidOf(`${id} create`),
    conversationId: id,
    ticketId: ticket.id,
    at,
    actor: agentOf(world),
  };
  const event = messageEvent('create', seed, {
    subject,
    body: 'Hello Maria,\n\ncould you look into this for us and tell me when the customer can expect the replacement?\n\nThank you\nJohnny',
    to: [PARTNER],
  });
  const participants = [agentOf(world), PARTNER];
  const thread = threadOf(
    { id, ticketId: ticket.id, origin: world.origin, subject, participants },
    [event],
  );
  ticket.threads.unshift(thread);
  return thread;
}

function reply(ticket: Ticket, thread: Thread, at: number): WireObject {
  const seed = { ...nextEvent(ticket, thread, at), actor: partnerIn(thread), via: 'email' };
  const event = messageEvent('reply', seed, {
    body: 'Hello Johnny,\n\nthe replacement left our warehouse this morning. It should be with the customer in two days.\n\nBest regards\nMaria',
    to: [],
  });
  appendEvent(thread, event);
  return event;
}

function edit(world: World, ticket: Ticket, at: number): WireObject {
  const thread = ticket.threads[0] ?? startThread(world, ticket, at - 1);
  const message = editableMessage(ticket) ?? { thread, event: reply(ticket, thread, at - 1) };
  editMessage(message, at);
  return message.event;
}

/** The author of the newest event who has a name and is not the agent, or Maria if there is none. */
function partnerIn(thread: Thread): Participant {
  const others = thread.events
    .map((event) => event['actor'])
    .filter(isObject)
    .filter((actor) => typeof actor['name'] === 'string' && actor['user_id'] !== AGENT.id);
  return others.at(-1) ?? PARTNER;
}

function change(
  world: World,
  ticket: Ticket,
  thread: Thread,
  updates: WireObject,
  at: number,
): WireObject {
  const event = updateEvent(byAgent(world, ticket, thread, at), updates);
  appendEvent(thread, event);
  return event;
}

function lastEvent(thread: Thread): WireObject {
  return thread.events.at(-1) ?? {};
}
