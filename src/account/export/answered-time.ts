import { dateMsOf } from '../../zendesk/complete-response.ts';
import type { RequestError } from '../../zendesk/request-error.ts';
import type { AccountAnswer } from './account-clock.ts';
import type { ExportResponse } from './export-response.ts';
import { eventTimeMs } from './resume-point.ts';
import { isTooRecent } from './too-recent.ts';

/** What a response of the export tells about the account's time. */
export function timeIn({ accountMs, events }: ExportResponse): AccountAnswer {
  return {
    dateMs: accountMs,
    eventTimesMs: events.flatMap(({ event }) => eventTimeMs(event) ?? []),
  };
}

/**
 * What a failed request of the export tells about the account's time.
 *
 * @param startSecond the start that was requested, in seconds since 1970
 * @param accountNowMs the account's time as far as it is known, in milliseconds since 1970
 */
export function timeInFailure(
  error: RequestError,
  startSecond: number,
  accountNowMs: number,
): AccountAnswer {
  const dateMs = dateMsOf(error.cause);
  return isTooRecent(error, startSecond, accountNowMs)
    ? { dateMs, tooRecentMs: startSecond * 1000 }
    : { dateMs };
}
