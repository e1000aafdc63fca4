import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import { found, newWorld, NOW, threadIn } from './writes-of-tests.ts';

it('simulates an event in a chosen conversation, also in a closed one', () => {
  const world = newWorld();
  const ticket = found(world.tickets.find(({ id }) => id === 1));
  const chosen = threadIn(world, 1, 2);
  for (const type of ['close', 'reply', 'rename'] as const) {
    expect(simulate(world, ticket, type, NOW, chosen)).toBe(chosen.events.at(-1));
  }
  expect(chosen.conversation['state']).toBe('closed');
});
