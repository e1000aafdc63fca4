import type { RequestErrorKind } from '../../zendesk/request-error.ts';
import { type CheckFailure, isSkippedFailure } from '../ticket-record.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Failures that say the same about every ticket. */
const BLOCKING: ReadonlySet<RequestErrorKind> = new Set([
  'offline',
  'not-signed-in',
  'not-in-plan',
  'rate-limited',
]);

/** Whether a failure concerns all tickets, so that asking for the next ticket would fail as well. */
export function isBlocking({ kind }: Pick<CheckFailure, 'kind'>): boolean {
  return BLOCKING.has(kind);
}

/** How long a ticket or the list is not asked for after a failure, in milliseconds. */
export function failurePauseMs(failure: CheckFailure): number {
  return isSkippedFailure(failure) ? 60 * MINUTE_MS : growing(failure, MINUTE_MS, 10 * MINUTE_MS);
}

/** How long nothing is asked for after a failure that concerns all tickets, in milliseconds. */
export function blockedPauseMs(failure: CheckFailure): number {
  switch (failure.kind) {
    case 'offline':
      return growing(failure, 15 * SECOND_MS, 5 * MINUTE_MS);
    case 'rate-limited':
      return growing(failure, 5 * SECOND_MS, 5 * MINUTE_MS);
    case 'not-in-plan':
      return 60 * MINUTE_MS;
    default:
      return growing(failure, MINUTE_MS, 10 * MINUTE_MS);
  }
}

/** Doubles with each failure in a row. */
function growing({ inRow = 1 }: CheckFailure, firstMs: number, maxMs: number): number {
  return Math.min(maxMs, firstMs * 2 ** (inRow - 1));
}
