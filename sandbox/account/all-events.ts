import { entriesFrom, listSource } from './export-source.ts';
import type { ExportSource } from './export-source.ts';
import type { WireObject } from './wire.ts';
import type { World } from './world.ts';

/** Every event of the account that has a date, oldest first: the result of a complete export. `at` is the world's clock. */
export function* allEvents(world: World, at = world.now): Generator<WireObject> {
  for (const entry of entriesFrom(eventSources(world, at), 0)) yield entry.event();
}

/** The sources of the account's events: its tickets, and its `exportSource` if it has one. */
export function eventSources(world: World, at: number): ExportSource[] {
  const additional = world.exportSource?.(at);
  return additional === undefined ? [ticketSource(world)] : [ticketSource(world), additional];
}

/** The tickets' events in order. Valid while their number is the same: events are never removed, and dates never change. */
const ticketSources = new WeakMap<World, { count: number; source: ExportSource }>();

function ticketSource(world: World): ExportSource {
  const threads = world.tickets.flatMap((ticket) => ticket.threads);
  const count = threads.reduce((sum, { events }) => sum + events.length, 0);
  const cached = ticketSources.get(world);
  if (cached?.count === count) return cached.source;
  const source = listSource(threads.flatMap(({ events }) => events));
  ticketSources.set(world, { count, source });
  return source;
}
