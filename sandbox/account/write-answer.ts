import { forbidden, json, notFound, unprocessable } from './answer.ts';
import type { Answer } from './answer.ts';
import { channelAmong, channelOf, objectsIn } from './channel.ts';
import type { Channel } from './channel.ts';
import { InvalidBody } from './invalid-body.ts';
import type { ApiRequest, Role } from './request.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket, World } from './world.ts';
import { createConversation, replyTo, updateConversation } from './writes.ts';

/** The writes to a side conversation, by method and verb. */
const CHANGES: Readonly<Record<string, typeof replyTo>> = {
  'PUT ': updateConversation,
  'POST reply': replyTo,
};

/** Answers a POST to the list of a ticket's side conversations. */
export function createAnswer(
  world: World,
  ticket: Ticket,
  { role, body }: ApiRequest,
  at: number,
): Answer {
  if (!mayWrite(role, channelOfBody(body))) return forbidden();
  return unlessInvalid(() => {
    const { conversation, events } = createConversation(world, ticket, body, at);
    return json({ event: events[0], side_conversation: conversation, updates: {} }, 201);
  });
}

/** Answers a PUT of a side conversation (without `verb`) or a POST of a reply to it. */
export function changeAnswer(
  world: World,
  ticket: Ticket,
  thread: Thread,
  { method, role, body }: ApiRequest,
  verb: string | undefined,
  at: number,
): Answer {
  const change = CHANGES[`${method} ${verb ?? ''}`];
  if (change === undefined) return notFound();
  if (!mayWrite(role, channelOf(thread))) return forbidden();
  return unlessInvalid(() => {
    change(world, ticket, thread, body, at);
    return json({ side_conversation: thread.conversation });
  });
}

function mayWrite(role: Role, channel: Channel): boolean {
  if (role === 'light-agent') return channel === 'email';
  return role !== 'view-only';
}

function channelOfBody(body: unknown): Channel {
  const message = isObject(body) ? body['message'] : undefined;
  return channelAmong(objectsIn(isObject(message) ? message['to'] : undefined));
}

function unlessInvalid(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (problem) {
    if (problem instanceof InvalidBody) return unprocessable(problem.message);
    throw problem;
  }
}
