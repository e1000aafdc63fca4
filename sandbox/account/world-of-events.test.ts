import { expect, it } from 'vitest';
import { allEvents } from './all-events.ts';
import { openAccount } from './account.ts';
import { wireTime } from './event.ts';
import { worldOfEvents } from './world-of-events.ts';
import { EXPORT_PATH } from './incremental-export.ts';
import { apiRequest } from './request.ts';
import type { WireObject } from './wire.ts';

const options = { now: 1_000_000, origin: 'http://localhost:4600' };
const event = (id: string, at: number): WireObject => ({ id, created_at: wireTime(at) });

const world = worldOfEvents(
  [
    { event: event('third', 30_000) },
    { event: event('first', 10_000) },
    { event: event('late', 20_000), arrivesAtMs: 1_060_000 },
    { event: { id: 'undated', created_at: null } },
  ],
  options,
);

function exportedAt(at: number): unknown[] {
  const request = apiRequest('GET', `${EXPORT_PATH}.json?start_time=0`, 'admin');
  const reaction = openAccount(world, 0).react(request, at);
  if (reaction.kind !== 'answer') throw new Error(`It was no answer but ${reaction.kind}.`);
  return (JSON.parse(reaction.answer.body) as { events: WireObject[] }).events.map(({ id }) => id);
}

it('exports the events in order, with a late one in its place once it has arrived', () => {
  expect(exportedAt(59_999)).toEqual(['first', 'third']);
  expect(exportedAt(60_000)).toEqual(['first', 'late', 'third']);
  expect(exportedAt(0)).toEqual(['first', 'third']);
});

it('lists the events that exist at a time', () => {
  const ids = (at?: number) => [...allEvents(world, at)].map(({ id }) => id);
  expect(ids()).toEqual(['first', 'third']);
  expect(ids(Infinity)).toEqual(['first', 'late', 'third']);
});
