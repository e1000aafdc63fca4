import { EXPORT_RETRIES, isTransient } from '../../zendesk/request-error.ts';

/** After a 429 without `Retry-After`. The account's limits are per minute. */
const DEFAULT_RATE_LIMIT_WAIT_MS = 60_000;

/** The shortest wait after a 429, also if `Retry-After` is 0. */
const MIN_RATE_LIMIT_WAIT_MS = 1000;

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 60_000;

/**
 * How long an export waits before it retries a request, in milliseconds: as long as the account asks to after a 429, and
 * with exponential backoff up to a minute after other transient failures.
 *
 * @param failures how many requests in a row had failed before this one
 * @returns null if the failure is not transient
 */
export function retryDelayMs(error: unknown, failures: number): number | null {
  if (!isTransient(error, EXPORT_RETRIES)) return null;
  if (error.kind === 'rate-limited')
    return error.retryAfterSeconds === null
      ? DEFAULT_RATE_LIMIT_WAIT_MS
      : Math.max(error.retryAfterSeconds * 1000, MIN_RATE_LIMIT_WAIT_MS);
  return Math.min(FIRST_DELAY_MS * 2 ** failures, MAX_DELAY_MS);
}
