const WINDOW_MS = 60_000;

/** Says null while there is room, otherwise how many seconds to wait. */
export type Budget = (at: number) => number | null;

/**
 * The rate limit: at most `most` requests in any minute. An app gets 100 a minute per user in Zendesk. A refused request
 * does not use up anything.
 */
export function requestBudget(most = 100): Budget {
  let spent: number[] = [];
  return (at) => {
    spent = spent.filter((time) => at - time < WINDOW_MS);
    const oldest = spent[0];
    if (spent.length >= most && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - at) / 1000));
    }
    spent.push(at);
    return null;
  };
}
