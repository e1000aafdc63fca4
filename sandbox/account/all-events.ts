import { entriesFrom, listSource } from './export-source.ts';
import type { ExportSource } from './export-source.ts';
import type { WireObject } from './wire.ts';
import type { World } from './world.ts';

/** Every event of the account that has a date, oldest first: what a whole export comes to. `at` is the world's clock. */
export function* allEvents(world: World, at = world.now): Generator<WireObject> {
  for (const entry of entriesFrom(eventSources(world, at), 0)) yield entry.event();
}

/** Where the account's events come from: its tickets' conversations, and its further source if it has one. */
export function eventSources(world: World, at: number): ExportSource[] {
  const further = world.exportSource?.(at);
  return further === undefined ? [ticketSource(world)] : [ticketSource(world), further];
}

/** The tickets' events in order, kept until there are more of them: nothing ever takes one away or moves its date. */
const ticketSources = new WeakMap<World, { count: number; source: ExportSource }>();

function ticketSource(world: World): ExportSource {
  const threads = world.tickets.flatMap((ticket) => ticket.threads);
  const count = threads.reduce((sum, { events }) => sum + events.length, 0);
  const known = ticketSources.get(world);
  if (known?.count === count) return known.source;
  const source = listSource(threads.flatMap(({ events }) => events));
  ticketSources.set(world, { count, source });
  return source;
}
