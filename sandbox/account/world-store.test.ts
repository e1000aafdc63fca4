import { expect, it } from 'vitest';
import { everydayWorld } from '../scenarios/default-world.ts';
import { openAccount } from './account.ts';
import { worldShelf } from './world-store.ts';

const account = () => openAccount(everydayWorld({ now: 0, origin: '' }), 0);

it('keeps the latest 200 worlds apart and lets the oldest fall off', () => {
  const shelf = worldShelf();
  const kept = Array.from({ length: 201 }, () => account());
  const ids = kept.map((one) => shelf.put(one));
  expect(new Set(ids).size).toBe(201);
  expect(shelf.get(ids[0] ?? '')).toBeUndefined();
  expect(shelf.get(ids[1] ?? '')).toBe(kept[1]);
  expect(shelf.get(ids[200] ?? '')).toBe(kept[200]);
});

it('keeps fewer where they are large, but always the newest', () => {
  const shelf = worldShelf();
  const large = () => {
    const one = account();
    one.world.tickets[0]?.threads.push({
      conversation: {},
      events: Array.from({ length: 60_000 }, () => ({})),
    });
    return one;
  };
  const [first, second] = [shelf.put(large()), shelf.put(large())];
  expect(shelf.get(first)).toBeUndefined();
  expect(shelf.get(second)).toBeDefined();
});
