import { expect, it } from 'vitest';
import { manyTickets } from './many-tickets.ts';

it('has 30 tickets with two or three conversations each and complete sideloads', () => {
  const world = manyTickets.world({ now: Date.UTC(2026, 10, 20, 12), origin: '' });
  expect(world.tickets.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect(world.sideloadsEvents).toBe(true);
  for (const { threads } of world.tickets) {
    expect([2, 3]).toContain(threads.length);
    for (const thread of threads) expect(thread.hiddenFromSideload).toBeUndefined();
    expect(threads.flatMap(({ events }) => events).length).toBeLessThan(100);
  }
});
