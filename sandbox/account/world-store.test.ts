import { expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { openAccount } from './account.ts';
import { createWorldStore } from './world-store.ts';

const account = () => openAccount(defaultWorld({ now: 0, origin: '' }), 0);

it('stores the latest 200 worlds and evicts the oldest', () => {
  const worlds = createWorldStore();
  const accounts = Array.from({ length: 201 }, () => account());
  const ids = accounts.map((one) => worlds.put(one));
  expect(new Set(ids).size).toBe(201);
  expect(worlds.get(ids[0] ?? '')).toBeUndefined();
  expect(worlds.get(ids[1] ?? '')).toBe(accounts[1]);
  expect(worlds.get(ids[200] ?? '')).toBe(accounts[200]);
});

it('stores fewer large worlds, but always the newest one', () => {
  const worlds = createWorldStore();
  const large = () => {
    const one = account();
    one.world.tickets[0]?.threads.push({
      conversation: {},
      events: Array.from({ length: 60_000 }, () => ({})),
    });
    return one;
  };
  const [first, second] = [worlds.put(large()), worlds.put(large())];
  expect(worlds.get(first)).toBeUndefined();
  expect(worlds.get(second)).toBeDefined();
});
