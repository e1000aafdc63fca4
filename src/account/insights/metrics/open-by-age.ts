import type { AgeBand } from '../../../turns/waiting.ts';
import type { WhoseTurn } from '../../../turns/turn.ts';

/** How many open conversations wait, by how long; `unknown` where nobody knows since when. */
export type AgeCounts = Readonly<Record<AgeBand | 'unknown', number>>;

export type OpenByAge = Readonly<Record<WhoseTurn, AgeCounts>>;

/** Counts waiting conversations one by one. */
export function openByAge() {
  const counts = { ours: noCounts(), theirs: noCounts() };
  return {
    add: (whose: WhoseTurn, age: AgeBand | null): void => {
      counts[whose][age ?? 'unknown'] += 1;
    },
    result: (): OpenByAge => counts,
  };
}

function noCounts(): Record<AgeBand | 'unknown', number> {
  return { fresh: 0, warning: 0, late: 0, overdue: 0, unknown: 0 };
}
