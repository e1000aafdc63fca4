import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { DAY, MINUTE } from './clock.ts';
import { wireTime } from '../account/event.ts';
import { johnny, maria } from './people.ts';

const SUBJECT = 'Dates';

/** Dates in various formats, some of them invalid. */
export function awkwardDates(options: WorldOptions): Thread {
  const { id, create, reply } = awkwardWriter(options, SUBJECT);
  const yesterday = new Date(options.now - DAY).toISOString();
  const at = (name: string, created_at: unknown): WireObject => ({
    ...reply(name, name),
    created_at,
  });
  const events = [
    at('a reply before its create', wireTime(options.now - 3 * DAY)),
    create('create', 'This create is younger than the first reply.'),
    at('without milliseconds', yesterday.replace(/\.\d+Z/, 'Z')),
    at('with the zone as a number', yesterday.replace('Z', '+00:00')),
    at('in another zone', `${yesterday.slice(0, 19)}+09:00`),
    at('with microseconds', yesterday.replace('Z', '123Z')),
    at('null', null),
    at('not a date', 'the day before yesterday'),
    at('empty', ''),
    at('a number of seconds', Math.floor((options.now - DAY) / 1000)),
    at('in the future', wireTime(options.now + 400 * DAY)),
    at('years before the ticket', '2011-02-28T23:59:59Z'),
    // Two events at the same time, so only their ids differ.
    at('same time, one', yesterday),
    at('same time, other', yesterday),
  ];
  const thread = threadOf(
    { id, ticketId: 1, origin: options.origin, subject: SUBJECT, participants: [johnny, maria] },
    events,
  );
  Object.assign(thread.conversation, {
    updated_at: wireTime(options.now - MINUTE),
    state_updated_at: null,
    created_at: 'unknown',
  });
  return thread;
}
