import { delay } from '../../zendesk/delay.ts';

/** So many requests fit into any window of that length, in milliseconds. */
interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

const LIMITS: readonly Limit[] = [
  // The account's own limit for this export, as documented.
  { most: 600, windowMs: 600_000 },
  // An app gets 100 a minute for each agent, of which its pages together plan 80: the sidebar is never left with nothing.
  { most: 70, windowMs: 60_000 },
];

/** Longer than any window: older requests are forgotten. */
const REMEMBERED_MS = 600_000;

/** Keeps the requests of exports within the account's limits. */
export interface ExportPace {
  /**
   * Resolves when there is room for one more request, and counts it. Rejects with the signal's reason as soon as it is
   * aborted; then nothing is counted.
   */
  delay(signal: AbortSignal): Promise<void>;
  /** When there is room again, in milliseconds since 1970; null where there is room now. */
  roomAtMs(): number | null;
  /** How many requests may be made at once, in the tighter of the limits. */
  left(): number;
  /** When the requests were made that still count, in milliseconds since 1970, oldest first: to be kept and given again. */
  times(): readonly number[];
}

/**
 * @param nowMs the clock, in milliseconds since 1970
 * @param times those of earlier requests, so that closing and opening the page gives nobody more
 */
export function exportPace(nowMs: () => number, times: readonly number[] = []): ExportPace {
  let made = [...times].sort((one, other) => one - other);

  function recent(windowMs: number): number[] {
    const now = nowMs();
    // Later than now: the clock was set back. Nobody should wait for that.
    return made.filter((time) => time > now - windowMs && time <= now);
  }

  function roomAtMs(): number | null {
    const moments = LIMITS.flatMap(({ most, windowMs }) => {
      const first = recent(windowMs).at(-most);
      return first === undefined ? [] : [first + windowMs];
    });
    return moments.length === 0 ? null : Math.max(...moments);
  }

  return {
    async delay(signal) {
      signal.throwIfAborted();
      for (let roomAt = roomAtMs(); roomAt !== null; roomAt = roomAtMs())
        await delay(roomAt - nowMs(), signal);
      made = [...recent(REMEMBERED_MS), nowMs()];
    },
    roomAtMs,
    left: () =>
      Math.max(0, Math.min(...LIMITS.map(({ most, windowMs }) => most - recent(windowMs).length))),
    times: () => recent(REMEMBERED_MS),
  };
}
