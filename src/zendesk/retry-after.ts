import { RequestError } from './request-error.ts';
import { responseHeader } from './response-header.ts';

/** The longest waits, in seconds, whatever an answer asks for. */
export const MAX_PAGE_WAIT_S = 300;
export const MAX_EXPORT_WAIT_S = 3600;

/**
 * How long a failed response asks to wait. The value can be seconds or a date (RFC 9110, section 10.2.3). A date is compared with the
 * response's own `Date`, because the browser's clock can be wrong.
 *
 * @param failure what the host rejects a request with
 * @param nowMs ms since 1970, for dates in a response without `Date`
 * @returns seconds, at least 0; null if there is no such header or if it cannot be read
 */
export function retryAfterSecondsOf(failure: unknown, nowMs: number): number | null {
  const sentMs = Date.parse(String(responseHeader(failure, 'date')));
  const fromMs = Number.isNaN(sentMs) ? nowMs : sentMs;
  return secondsOf(responseHeader(failure, 'retry-after'), fromMs);
}

/** The same error, with a wait of at most `maxSeconds`. Returns anything else as it is. */
export function withMaxWait(error: unknown, maxSeconds: number): unknown {
  if (!(error instanceof RequestError) || (error.retryAfterSeconds ?? 0) <= maxSeconds)
    return error;
  const { kind, status, target, apiMessage } = error;
  return new RequestError(kind, { status, target, apiMessage, retryAfterSeconds: maxSeconds });
}

function secondsOf(value: unknown, nowMs: number): number | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^[\d.][\d., ]*(?:s|sec|seconds?)?$/i.test(text)) {
    const seconds = Number.parseFloat(text);
    return Number.isFinite(seconds) ? seconds : null;
  }
  if (!/\d:\d\d/.test(text)) return null;
  // Dates of the oldest form lack their time zone, which is always GMT.
  const dateMs = Date.parse(/GMT|UTC|Z$|[+-]\d\d/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(dateMs) ? null : Math.max(0, (dateMs - nowMs) / 1000);
}
