import { type Dismissal, dismissalOf, type Dismissals } from './dismissals.ts';
import type { Waiting } from './waiting.ts';

/** A waiting conversation that the agent set aside. */
export interface SetAside {
  readonly waiting: Waiting;
  readonly dismissal: Dismissal;
}

/** The waiting conversations of an agent by who has to act. Each group has the order of the whole list. */
export interface WaitingGroups {
  readonly ours: readonly Waiting[];
  readonly theirs: readonly Waiting[];
  readonly setAside: readonly SetAside[];
}

/**
 * Divides waiting conversations by whose turn it is. Those that the agent dismissed are apart.
 *
 * @param nowMs milliseconds since 1970
 */
export function waitingGroups(
  waiting: readonly Waiting[],
  dismissals: Dismissals,
  nowMs: number,
): WaitingGroups {
  const setAside = waiting.flatMap((one): SetAside[] => {
    const dismissal = dismissalOf(dismissals, one.conversation.id, one.turn, nowMs);
    return dismissal ? [{ waiting: one, dismissal }] : [];
  });
  const isSetAside = new Set(setAside.map((one) => one.waiting));
  const shown = waiting.filter((one) => !isSetAside.has(one));
  return {
    ours: shown.filter(({ turn }) => turn.whose === 'ours'),
    theirs: shown.filter(({ turn }) => turn.whose === 'theirs'),
    setAside,
  };
}
