import { EXPORT_RETRIES, isTransient } from '../../zendesk/request-error.ts';

/** Where the account asks to wait but not for how long: its limits are per minute. */
const UNSAID_WAIT_MS = 60_000;

/** Where the account says that no wait is needed, and yet refuses. */
const LEAST_WAIT_MS = 1000;

const FIRST_DELAY_MS = 2000;
const LONGEST_DELAY_MS = 60_000;

/**
 * How long an export waits before it asks again, in milliseconds: an export takes minutes, so it outlives any loss of the
 * connection. Each failure in a row doubles the time, up to a minute; too many requests are as long as the account says.
 *
 * @param failures how many requests in a row had failed before this one
 * @returns null where asking again would bring the same answer
 */
export function retryDelayMs(error: unknown, failures: number): number | null {
  if (!isTransient(error, EXPORT_RETRIES)) return null;
  if (error.kind === 'rate-limited')
    return error.retryAfterSeconds === null
      ? UNSAID_WAIT_MS
      : Math.max(error.retryAfterSeconds * 1000, LEAST_WAIT_MS);
  return Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS);
}
