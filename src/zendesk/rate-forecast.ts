import type { WindowUsage } from './rate-limiter.ts';

/**
 * In how many milliseconds that many more requests can have been made, if each is made as soon as every window allows it.
 *
 * @param usage what counts in each window now
 */
export function msUntilAllowed(usage: readonly WindowUsage[], requests: number): number {
  return Math.max(0, ...usage.map((window) => msUntilAllowedIn(window, requests)));
}

/** Each request waits until the one that was `requests` before it leaves the window. */
function msUntilAllowedIn({ requests, windowMs, agesMs }: WindowUsage, count: number): number {
  if (count <= 0) return 0;
  const rounds = Math.floor((count - 1) / requests);
  const inRound = count - rounds * requests;
  const beforeMs = agesMs[agesMs.length + inRound - 1 - requests];
  return rounds * windowMs + (beforeMs === undefined ? 0 : Math.max(0, windowMs - beforeMs));
}
