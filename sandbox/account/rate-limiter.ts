const MINUTE = 60_000;

/** Says null while there is room, otherwise how many seconds to wait. */
export type Budget = (at: number) => number | null;

/**
 * A rate limit: at most `most` requests in any `windowMs`. An app gets 100 a minute per user in Zendesk. A refused request
 * does not use up anything. Where the budget lies `within` a wider one, there has to be room in both.
 */
export function requestBudget(most = 100, windowMs = MINUTE, within?: Budget): Budget {
  let spent: number[] = [];
  return (at) => {
    spent = spent.filter((time) => at - time < windowMs);
    const oldest = spent[0];
    if (spent.length >= most && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + windowMs - at) / 1000));
    }
    const wider = within?.(at) ?? null;
    if (wider === null) spent.push(at);
    return wider;
  };
}

/** The incremental export's own limit of 600 requests in ten minutes, inside the app's. */
export function exportBudget(within: Budget): Budget {
  return requestBudget(600, 10 * MINUTE, within);
}
