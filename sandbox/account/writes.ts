import { messageEvent, updateEvent } from './event.ts';
import type { EventSeed } from './event.ts';
import { uuidOf } from './ids.ts';
import { agentOf } from './people.ts';
import { appendEvent } from './thread.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket, World } from './world.ts';
import type { WireObject } from './wire.ts';

/** Changes state or subject according to the body of a PUT. Returns what is wrong with the body, or null. */
export function updateConversation(
  world: World,
  ticket: Ticket,
  thread: Thread,
  body: unknown,
  at: number,
): string | null {
  const changes = isObject(body) ? body['side_conversation'] : undefined;
  if (!isObject(changes)) return 'side_conversation is missing';
  const { state, subject } = changes;
  if (state !== undefined && state !== 'open' && state !== 'closed') return 'state is not valid';
  if (subject !== undefined && typeof subject !== 'string') return 'subject is not valid';
  const updates: WireObject = {
    ...(state === undefined || state === thread.conversation['state'] ? {} : { state }),
    ...(subject === undefined || subject === thread.conversation['subject'] ? {} : { subject }),
  };
  if (Object.keys(updates).length > 0) {
    appendEvent(thread, updateEvent(byAgent(world, ticket, thread, at), updates));
  }
  return null;
}

/** Adds the message in the body of a POST as a reply of the agent. Returns what is wrong with the body, or null. */
export function replyTo(
  world: World,
  ticket: Ticket,
  thread: Thread,
  body: unknown,
  at: number,
): string | null {
  const message = isObject(body) ? body['message'] : undefined;
  if (!isObject(message) || typeof message['body'] !== 'string') return 'message body is missing';
  const html = message['html_body'];
  const to = Array.isArray(message['to']) ? message['to'].filter(isObject) : [];
  const event = messageEvent('reply', byAgent(world, ticket, thread, at), {
    body: message['body'],
    ...(typeof html === 'string' ? { html } : {}),
    to,
  });
  appendEvent(thread, event);
  return null;
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
