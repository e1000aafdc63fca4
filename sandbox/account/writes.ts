import { addTicket } from './added-ticket.ts';
import {
  channelOf,
  isSameParticipant,
  knownParticipants,
  objectsIn,
  targetTicketId,
} from './channel.ts';
import type { Channel } from './channel.ts';
import { messageEvent, updateEvent } from './event.ts';
import type { EventSeed } from './event.ts';
import { addFollowUp } from './follow-up.ts';
import { uuidOf } from './ids.ts';
import { InvalidBody } from './invalid-body.ts';
import { externalIdsIn, newMessageIn } from './new-message.ts';
import { AGENT, agentOf } from './people.ts';
import { recipientsIn, withParticipants } from './recipients.ts';
import type { Recipients } from './recipients.ts';
import { appendEvent, threadOf } from './thread.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket, World } from './world.ts';
import type { WireObject } from './wire.ts';

/** Channels in which a reply in a closed ticket creates a follow-up ticket. */
const FOLLOWED_UP: readonly Channel[] = ['email', 'slack'];

/**
 * Changes state or subject according to the body of a PUT.
 *
 * @throws InvalidBody
 */
export function updateConversation(
  world: World,
  ticket: Ticket,
  thread: Thread,
  body: unknown,
  at: number,
): void {
  const changes = isObject(body) ? body['side_conversation'] : undefined;
  if (!isObject(changes)) throw new InvalidBody('The side conversation is missing.');
  const { state, subject } = changes;
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    throw new InvalidBody('The state is neither “open” nor “closed”.');
  }
  if (subject !== undefined && typeof subject !== 'string') {
    throw new InvalidBody('The subject is not a text.');
  }
  const updates: WireObject = {
    ...(state === undefined || state === thread.conversation['state'] ? {} : { state }),
    ...(subject === undefined || subject === thread.conversation['subject'] ? {} : { subject }),
  };
  if (Object.keys(updates).length === 0) return;
  appendEvent(thread, updateEvent(byAgent(world, ticket, thread, at), updates));
  ticket.updatedAt = at;
}

/**
 * Adds the message in the body of a POST as a reply of the agent. Its recipients become participants. In a child ticket's
 * conversation, it becomes a public comment of the child ticket, too. In a closed ticket, it can create a follow-up ticket.
 * Zendesk does not document whether a reply reopens a closed conversation; here it does not.
 *
 * @throws InvalidBody
 */
export function replyTo(
  world: World,
  ticket: Ticket,
  thread: Thread,
  body: unknown,
  at: number,
): void {
  const { message, to } = newMessageIn(body);
  const { conversation } = thread;
  const recipients = recipientsIn(to, world.users, knownParticipants(thread));
  checkReplyChannel(thread, recipients);
  const { channel, participants } = recipients;
  const seed = byAgent(world, ticket, thread, at);
  appendEvent(thread, messageEvent('reply', seed, { ...message, to: participants }));
  conversation['participants'] = withParticipants(
    objectsIn(conversation['participants']),
    participants,
  );
  ticket.updatedAt = at;
  const childId = targetTicketId(conversation);
  const child = world.tickets.find(({ id }) => id === childId);
  if (child !== undefined) {
    child.comments.push({ authorId: AGENT.id, at, body: message.body, public: true });
    child.updatedAt = at;
  }
  if (ticket.status === 'closed' && FOLLOWED_UP.includes(channel)) {
    addFollowUp(world, ticket, thread, at);
  }
}

/**
 * Starts a side conversation with the message in the body of a POST. If it goes to a group, creates the child ticket.
 *
 * @throws InvalidBody
 */
export function createConversation(
  world: World,
  ticket: Ticket,
  body: unknown,
  at: number,
): Thread {
  const { message, to } = newMessageIn(body);
  const externalIds = externalIdsIn(isObject(body) ? body['external_ids'] : undefined);
  const { channel, participants } = recipientsIn(to, world.users, []);
  const actor = agentOf(world);
  const id = uuidOf(`created ${ticket.id} ${ticket.threads.length} ${at}`);
  const subject = message.subject ?? '';
  const seed = { id: uuidOf(`${id} create`), conversationId: id, ticketId: ticket.id, at, actor };
  const target =
    channel === 'child-ticket'
      ? { targetTicketId: String(addChildTicket(world, ticket, subject, message.body, at).id) }
      : {};
  const thread = threadOf(
    {
      id,
      ticketId: ticket.id,
      origin: world.origin,
      subject,
      participants: withParticipants([actor], participants),
      externalIds: { ...externalIds, ...target },
    },
    [messageEvent('create', seed, { ...message, to: participants })],
  );
  ticket.threads.unshift(thread);
  ticket.updatedAt = at;
  return thread;
}

/** The common properties of the next event, with the signed-in agent as its actor. */
export function byAgent(world: World, ticket: Ticket, thread: Thread, at: number): EventSeed {
  return { ...nextEvent(ticket, thread, at), actor: agentOf(world), via: 'support' };
}

/** The common properties of the next event in a conversation, without its actor. */
export function nextEvent(ticket: Ticket, thread: Thread, at: number): Omit<EventSeed, 'actor'> {
  const conversationId = String(thread.conversation['id']);
  return {
    id: uuidOf(`${conversationId} ${thread.events.length} ${at}`),
    conversationId,
    ticketId: ticket.id,
    at,
  };
}

/** The channel of a conversation is fixed, and so is its Slack or Teams channel or its group. */
function checkReplyChannel(thread: Thread, { channel, participants }: Recipients): void {
  const known = knownParticipants(thread);
  const fits =
    channel === channelOf(thread) &&
    (channel === 'email' ||
      participants.every((one) => known.some((other) => isSameParticipant(one, other))));
  if (!fits) {
    throw new InvalidBody('The recipients do not belong to the channel of the side conversation.');
  }
}

function addChildTicket(
  world: World,
  parent: Ticket,
  subject: string,
  body: string,
  at: number,
): Ticket {
  return addTicket(
    world,
    {
      subject,
      requesterId: AGENT.id,
      tags: [],
      via: { channel: 'side_conversation' },
      externalId: `zen:ticket:${parent.id}`,
      comments: [{ authorId: AGENT.id, at, body, public: true }],
      threads: [],
    },
    at,
  );
}
