import { apiMessageOf } from '../../zendesk/api-message.ts';
import type { RequestError } from '../../zendesk/request-error.ts';
import { TOO_RECENT_MS } from './account-clock.ts';
import { MAX_RETRY_MS } from './retry-delay.ts';

/**
 * When the account accepts a start, in milliseconds since 1970 by its own clock. Zendesk documents that `start_time` must be
 * more than a minute old.
 *
 * @param startSecond whole seconds since 1970
 */
export function oldEnoughAtMs(startSecond: number): number {
  return (startSecond + 1) * 1000 + TOO_RECENT_MS;
}

/**
 * Whether the account refused a start because it is too recent. Other incremental endpoints answer 422 and “Too recent
 * start_time”. Without such words it is assumed of a start in the last ten minutes, which a wrong clock can hide.
 *
 * @param startSecond whole seconds since 1970
 * @param accountNowMs the account's time as far as it is known, in milliseconds since 1970
 */
export function isTooRecent(
  error: RequestError,
  startSecond: number,
  accountNowMs: number,
): boolean {
  if (error.status !== 422) return false;
  if (startSecond * 1000 > accountNowMs - MAX_RETRY_MS) return true;
  return /\b(?:recent|future)\b/i.test(error.apiMessage ?? apiMessageOf(error.cause) ?? '');
}
