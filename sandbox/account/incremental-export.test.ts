import { expect, it } from 'vitest';
import { printerTicket, worldOf } from '../scenarios/tickets.ts';
import { threadOf } from './thread.ts';
import { wireTime } from './event.ts';
import { exportAnswer } from './incremental-export.ts';
import { apiRequest } from './request.ts';
import type { WireObject } from './wire.ts';

const options = { now: 1_000_000_000, origin: 'http://localhost:4600' };

/** 150 events, three in each second, and one without a date. */
function worldOfEvents() {
  const events: WireObject[] = Array.from({ length: 150 }, (_, index) => ({
    id: index,
    type: 'reply',
    created_at: wireTime(500_000 + Math.floor(index / 3) * 1000 + index),
  }));
  const seed = { id: 'c', ticketId: 1, origin: '', subject: '', participants: [] };
  const thread = threadOf(seed, [...events.toReversed(), { id: 'undated', created_at: null }]);
  return worldOf(options, [printerTicket(options, 1, [thread])]);
}

it('repeats the whole second in which a page ended on the next page', () => {
  const world = worldOfEvents();
  const read = (address: string) =>
    JSON.parse(exportAnswer(world, apiRequest('GET', address, 'admin'), options.now).body) as {
      events: WireObject[];
      end_time: number;
      next_page: string | null;
    };
  const first = read('/api/v2/tickets/side_conversations/events?start_time=0');
  expect(first.events).toHaveLength(100);
  expect(first.next_page).toBe(
    `http://localhost:4600/api/v2/tickets/side_conversations/events.json?start_time=${first.end_time}`,
  );
  const second = read(first.next_page ?? '');
  const again = second.events.filter((event) => first.events.some(({ id }) => id === event['id']));
  expect(again.map(({ id }) => id)).toEqual([99]);
  expect(second.next_page).toBeNull();
  const ids = new Set([...first.events, ...second.events].map(({ id }) => id));
  expect(ids).toEqual(new Set(Array.from({ length: 150 }, (_, index) => index)));
});
