import { EXPORT_RETRIES, isTransient } from '../../zendesk/request-error.ts';
import { MAX_EXPORT_WAIT_S } from '../../zendesk/retry-after.ts';

/** After a 429 without `Retry-After`. The account's limits are per minute. */
const DEFAULT_RATE_LIMIT_WAIT_MS = 60_000;

/** The shortest wait, also if `Retry-After` is 0. */
const MIN_RETRY_AFTER_MS = 1000;

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 60_000;

/**
 * How long an export waits before it retries a request, in milliseconds: as long as the account asks to, up to an hour;
 * otherwise a minute after a 429, and with exponential backoff up to a minute after other transient failures.
 *
 * @param failures how many requests in a row had failed before this one
 * @returns null if the failure is not transient
 */
export function retryDelayMs(error: unknown, failures: number): number | null {
  if (!isTransient(error, EXPORT_RETRIES)) return null;
  const { kind, retryAfterSeconds } = error;
  if (retryAfterSeconds !== null) {
    const seconds = Math.min(retryAfterSeconds, MAX_EXPORT_WAIT_S);
    return Math.max(seconds * 1000, MIN_RETRY_AFTER_MS);
  }
  if (kind === 'rate-limited') return DEFAULT_RATE_LIMIT_WAIT_MS;
  return Math.min(FIRST_DELAY_MS * 2 ** failures, MAX_DELAY_MS);
}
