import { noteTickets } from './search-index.ts';
import type { World } from './world.ts';

/**
 * Returns a function that applies the scheduled changes of a world that are due by `now`, a time of the world's clock. Each
 * change is applied once, in order, and dated when it was due rather than when the function was called.
 */
export function scheduleRunner(world: World): (now: number) => void {
  const changes = world.schedule?.[Symbol.iterator]();
  let next = changes?.next();
  return (now) => {
    while (next !== undefined && next.done !== true) {
      const { afterMs, ticketId, apply } = next.value;
      const due = world.now + afterMs;
      if (due > now) return;
      const ticket = world.tickets.find(({ id }) => id === ticketId);
      if (ticket !== undefined) {
        apply(world, ticket, due);
        noteTickets(world);
      }
      next = changes?.next();
    }
  };
}
