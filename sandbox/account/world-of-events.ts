import { listSource } from './export-source.ts';
import { AGENT } from './people.ts';
import type { WireObject } from './wire.ts';
import type { WorldOptions, World } from './world.ts';

/** An event of `worldOfEvents`. */
export interface ArrivingEvent {
  event: WireObject;
  /** When the API starts to return the event (milliseconds since 1970, the world's clock). Defaults to always. */
  arrivesAtMs?: number;
}

/**
 * A world without tickets whose incremental export has exactly these events, sorted by `created_at` and then by input order.
 * An event that arrives late is sorted by its date too, so it may come before events that were already exported.
 */
export function worldOfEvents(events: readonly ArrivingEvent[], options: WorldOptions): World {
  const visible = (at: number): WireObject[] =>
    events.filter(({ arrivesAtMs = -Infinity }) => arrivesAtMs <= at).map(({ event }) => event);
  let source = listSource([]);
  let count = 0;
  return {
    ...options,
    users: [AGENT],
    tickets: [],
    sideloadsEvents: true,
    faults: [],
    framesHaveHost: true,
    exportSource: (at) => {
      const current = visible(at);
      // Events never become invisible again, so the same number means the same events.
      if (current.length !== count) source = listSource(current);
      count = current.length;
      return source;
    },
  };
}
