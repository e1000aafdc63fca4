import type { AgeBand } from '../../../turns/waiting.ts';
import type { WhoseTurn } from '../../../turns/turn.ts';

/** Open conversations by how long they have waited; `unknown` counts those without a date. */
export type AgeCounts = Readonly<Record<AgeBand | 'unknown', number>>;

/** Age counts by whose turn it is. */
export type OpenByAge = Readonly<Record<WhoseTurn, AgeCounts>>;

/** Counts waiting conversations, one at a time. */
export function openByAge() {
  const counts = { ours: noCounts(), theirs: noCounts() };
  return {
    /** @param age null if the wait has no date */
    add: (whose: WhoseTurn, age: AgeBand | null): void => {
      counts[whose][age ?? 'unknown'] += 1;
    },
    result: (): OpenByAge => counts,
  };
}

function noCounts(): Record<AgeBand | 'unknown', number> {
  return { fresh: 0, warning: 0, late: 0, overdue: 0, unknown: 0 };
}
