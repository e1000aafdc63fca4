import { defaultWorld } from '../scenarios/default-world.ts';
import { teamsChannel } from '../scenarios/people.ts';
import { apiRequest } from './request.ts';
import type { Role } from './request.ts';
import { restAnswer } from './rest.ts';
import type { WireObject } from './wire.ts';
import type { Thread, World } from './world.ts';

export const NOW = Date.UTC(2026, 10, 20, 12);
/** The recipients in the conversations of the default scenario. */
export const MAIL = { to: [{ email: 'maria@acme-returns.example' }] };
export const SLACK = {
  to: [{ slack_workspace_id: 'T024BE7LD', slack_channel_id: 'C061EG9T2' }],
};
export const TEAMS = { to: [{ msteams_channel_id: teamsChannel['msteams_channel_id'] }] };
export const CHILD = { to: [{ support_group_id: '360004077472' }] };

/** The default scenario's world. */
export const newWorld = () => defaultWorld({ now: NOW, origin: 'http://localhost:4600' });

/** Sends a request below `/api/v2/tickets/`. */
export function ask(
  world: World,
  method: string,
  path: string,
  body?: unknown,
  role: Role = 'agent',
) {
  const answer = restAnswer(world, apiRequest(method, `/api/v2/tickets/${path}`, role, body), NOW);
  return { status: answer.status, body: JSON.parse(answer.body) as Record<string, WireObject> };
}

/** @throws if it is missing */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('It is missing.');
  return item;
}

export function threadIn(world: World, ticketId: number, index: number): Thread {
  return found(found(world.tickets.find(({ id }) => id === ticketId)).threads[index]);
}

/** For `ask`. */
export const replyPath = (ticketId: number, { conversation }: Thread) =>
  `${ticketId}/side_conversations/${String(conversation['id'])}/reply`;

/** Replies in a conversation of the default world. */
export function reply(world: World, ticketId: number, index: number, message: object, role?: Role) {
  const thread = threadIn(world, ticketId, index);
  const answer = ask(
    world,
    'POST',
    replyPath(ticketId, thread),
    { message: { body: 'Thank you!', ...message } },
    role,
  );
  return { thread, ...answer };
}
