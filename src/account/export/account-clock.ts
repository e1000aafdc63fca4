/** The account's time, as far as its answers prove it. All times are milliseconds since 1970. */
export interface AccountClock {
  /** The account's time now: that of the browser, unless an answer proved it wrong. */
  nowMs(): number;
  /** What the browser's clock shows at a time of the account. */
  browserMs(accountMs: number): number;
  /**
   * Learns from an answer.
   *
   * @param sentMs when its request was sent, by the browser's clock
   */
  learn(answer: AccountAnswer, sentMs: number): void;
}

/** What an answer tells about the account's time. */
export interface AccountAnswer {
  /** The answer's `Date` header; null if the host does not hand it out. It has whole seconds. */
  readonly dateMs: number | null;
  /** The times of its events, in any order. Without a date, they show which time is already over. */
  readonly eventTimesMs?: readonly number[];
  /** A start that the account refused as too recent. So this time is not over by more than a minute. */
  readonly tooRecentMs?: number;
}

/** A clock that differs by less is left alone: exports stay five minutes behind, and retry what is too recent. */
const TOLERANCE_MS = 60_000;

/** Events further ahead are wrongly dated, rather than the clock: wrong time zones differ by at most a day. */
const MAX_BEHIND_MS = 26 * 3_600_000;

/** A start is too recent for this long. */
export const TOO_RECENT_MS = 60_000;

/** `Date` headers have whole seconds. */
const SECOND_MS = 1000;

/**
 * Creates the clock of the account. Each answer narrows the range in which the account's time can be, compared with the
 * browser's. The `Date` header does so to a second; once it is known, only it counts. Otherwise two events from the future
 * prove that the browser's clock is behind: a single one may be wrongly dated. An answer that contradicts the earlier ones
 * replaces them, because the browser's clock was changed.
 *
 * @param browserNowMs the browser's clock
 */
export function accountClock(browserNowMs: () => number): AccountClock {
  let isDated = false;
  /** How far the account is ahead of the browser. */
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;

  function narrow(toLow: number, toHigh: number): void {
    const isConsistent = Math.max(low, toLow) <= Math.min(high, toHigh);
    low = isConsistent ? Math.max(low, toLow) : toLow;
    high = isConsistent ? Math.min(high, toHigh) : toHigh;
  }

  function aheadMs(): number {
    const nearest = Math.min(Math.max(0, low), high);
    return Math.abs(nearest) < TOLERANCE_MS ? 0 : nearest;
  }

  return {
    nowMs: () => browserNowMs() + aheadMs(),
    browserMs: (accountMs) => accountMs - aheadMs(),
    learn({ dateMs, eventTimesMs = [], tooRecentMs }, sentMs) {
      const receivedMs = browserNowMs();
      if (dateMs !== null) {
        if (!isDated) [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        isDated = true;
        narrow(dateMs - receivedMs, dateMs + SECOND_MS - sentMs);
      }
      if (isDated) return;
      const [, second] = eventTimesMs.toSorted((one, other) => other - one);
      if (second !== undefined && second - receivedMs <= MAX_BEHIND_MS)
        narrow(second - receivedMs, Number.POSITIVE_INFINITY);
      if (tooRecentMs !== undefined)
        narrow(Number.NEGATIVE_INFINITY, tooRecentMs + TOO_RECENT_MS + SECOND_MS - sentMs);
    },
  };
}
