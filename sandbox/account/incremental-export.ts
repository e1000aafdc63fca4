import { json, unprocessable } from './answer.ts';
import type { Answer } from './answer.ts';
import type { ApiRequest } from './request.ts';
import type { World } from './world.ts';
import type { WireObject } from './wire.ts';

const PAGE = 100;

/**
 * One page of `/api/v2/tickets/side_conversations/events?start_time=N`: the events of the whole account from that second
 * on, oldest first, 100 at a time. The next page starts at the second in which this one ended, so that second's events come
 * again. Events without a readable date are in no export. `at` is the world's clock in milliseconds.
 */
export function exportAnswer(world: World, request: ApiRequest, at: number): Answer {
  const start = Number(request.query.get('start_time') ?? 'none');
  if (!Number.isInteger(start) || start < 0) return unprocessable('start_time is not valid');
  if (start > at / 1000) return unprocessable('start_time is in the future');
  const due = datedEvents(world).filter(({ second }) => second >= start);
  const page = due.slice(0, PAGE);
  const end = page.at(-1)?.second ?? start;
  const next = `${world.origin}${request.path}.json?start_time=${end}`;
  return json({
    events: page.map(({ event }) => event),
    count: page.length,
    end_time: end,
    next_page: due.length > PAGE ? next : null,
  });
}

function datedEvents(world: World): { second: number; event: WireObject }[] {
  return world.tickets
    .flatMap((ticket) => ticket.threads.flatMap(({ events }) => events))
    .map((event) => ({ event, time: Date.parse(String(event['created_at'])) }))
    .filter(({ time }) => Number.isFinite(time))
    .sort((one, other) => one.time - other.time)
    .map(({ event, time }) => ({ event, second: Math.floor(time / 1000) }));
}
