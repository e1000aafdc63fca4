import { mayPass, type RequestError } from './request-error.ts';

/** The pause after the second failure in a row, in milliseconds. It doubles with each further one. */
const FIRST_PAUSE_MS = 60_000;
const MAX_PAUSE_MS = 10 * 60_000;

/** The pause after a refusal, in milliseconds. Rights change rarely. */
const REFUSED_PAUSE_MS = 30 * 60_000;

/** When automatic requests for something that failed are due again. The first retry is due at once. */
export interface RetrySchedule {
  isDue(key: string): boolean;
  /** Counts a failure. The pauses grow, so that a lasting failure is not repeated every minute. */
  recordFailure(key: string, error: RequestError): void;
  recordSuccess(key: string): void;
}

/** Creates a schedule in which everything is due. */
export function createRetrySchedule(): RetrySchedule {
  const failed = new Map<string, { readonly count: number; readonly dueMs: number }>();
  return {
    isDue: (key) => (failed.get(key)?.dueMs ?? 0) <= Date.now(),
    recordFailure(key, error) {
      const count = (failed.get(key)?.count ?? 0) + 1;
      failed.set(key, { count, dueMs: Date.now() + pauseMs(error, count) });
    },
    recordSuccess: (key) => void failed.delete(key),
  };
}

function pauseMs(error: RequestError, count: number): number {
  if (!mayPass(error)) return REFUSED_PAUSE_MS;
  return count === 1 ? 0 : Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - 2));
}
