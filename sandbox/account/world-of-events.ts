import { listSource } from './export-source.ts';
import { AGENT } from './people.ts';
import type { WireObject } from './wire.ts';
import type { Setting, World } from './world.ts';

/** An event of an account that was made to order. */
export interface GivenEvent {
  event: WireObject;
  /** The world's clock, in milliseconds since 1970, from which on it can be seen; left out, it always can. */
  arrivesAtMs?: number;
}

/**
 * A world without tickets, whose incremental export has just these events. They may be given in any order; the export puts
 * them in order of `created_at`, and equal ones as they were given. One that arrives late takes its place among the older
 * ones, which may be before events that were already read.
 */
export function worldOfEvents(events: readonly GivenEvent[], setting: Setting): World {
  const visible = (at: number): WireObject[] =>
    events.filter(({ arrivesAtMs = -Infinity }) => arrivesAtMs <= at).map(({ event }) => event);
  let known = listSource([]);
  let count = 0;
  return {
    ...setting,
    users: [AGENT],
    tickets: [],
    sideloadsEvents: true,
    faults: [],
    framesHaveHost: true,
    exportSource: (at) => {
      const there = visible(at);
      // What is there at one time is part of what is there later, so as many are the same ones.
      if (there.length !== count) known = listSource(there);
      count = there.length;
      return known;
    },
  };
}
