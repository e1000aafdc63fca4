import type { World } from './world.ts';

/**
 * Makes what lets the entries of a world's script happen that are due by `now` on the world's clock: each exactly once, in
 * their order, and as of the moment that it was due rather than that of the request which found it due.
 */
export function scriptRunner(world: World): (now: number) => void {
  const entries = world.script?.[Symbol.iterator]();
  let next = entries?.next();
  return (now) => {
    while (next !== undefined && next.done !== true) {
      const { afterMs, ticketId, happen } = next.value;
      const due = world.now + afterMs;
      if (due > now) return;
      const ticket = world.tickets.find(({ id }) => id === ticketId);
      if (ticket !== undefined) happen(world, ticket, due);
      next = entries?.next();
    }
  };
}
