import { readableEvents } from '../../events/wire-objects.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import type { CompleteResponse } from '../../zendesk/complete-response.ts';
import { arrayItemTexts } from './json-text.ts';
import { type ReceivedEvent, receivedEvent, receivedEventOf } from './received-event.ts';

/** One page of the incremental export. `count` is not used: it may be wrong. */
export interface ExportResponse {
  /** Whatever the list has: entries that are no objects too. */
  readonly events: readonly ReceivedEvent[];
  /** False if the host did not hand out the text of the response, so that each event's text was made from its parsed values. */
  readonly isExactText: boolean;
  /** The account's time, in milliseconds since 1970; null if the host does not hand it out. */
  readonly accountMs: number | null;
  /** In seconds since 1970; null if missing. It can be later than the newest event, so no export resumes from it. */
  readonly endSecond: number | null;
  /** The start of `next_page`, in seconds since 1970; null on the last page. */
  readonly nextSecond: number | null;
  /** `next_page` if it is not an address of this export; otherwise null. */
  readonly foreignPage: string | null;
}

/**
 * Parses the body of one page. Only the `start_time` of `next_page` is used, and only if the rest of the address is this
 * export's: requests go to the app's own addresses only.
 *
 * @param path the page's own address, relative to the account
 * @param origin the account's origin
 * @throws {RequestError} `malformed` if there is no list of events, or if not a single one of its entries can be read: then it is
 *   the wrong answer, and an export must not look complete with it
 */
export function parseExportResponse(
  { body, text, dateMs }: CompleteResponse,
  path: string,
  origin: string,
): ExportResponse {
  const { events, end_time: end, next_page: next } = body as Record<string, unknown>;
  if (!Array.isArray(events) || (events.length > 0 && readableEvents(events).items.length === 0))
    throw new RequestError('malformed', { status: 200, target: path });
  const texts = text === null ? null : arrayItemTexts(text, 'events');

  const isLast = next === null || next === undefined || next === '';
  const nextSecond = isLast ? null : startSecondOf(next, new URL(path, origin));
  return {
    events: texts ? texts.map(receivedEvent) : events.map(receivedEventOf),
    isExactText: texts !== null,
    accountMs: dateMs,
    endSecond: typeof end === 'number' && Number.isFinite(end) ? end : null,
    nextSecond,
    foreignPage: isLast || nextSecond !== null ? null : addressOf(next),
  };
}

/** Every address of the API also exists with the suffix `.json`, and `next_page` can have it. */
function startSecondOf(next: unknown, own: URL): number | null {
  if (typeof next !== 'string' || !URL.canParse(next, own)) return null;
  const address = new URL(next, own);
  if (address.origin !== own.origin) return null;
  if (address.pathname.replace(/\.json$/, '') !== own.pathname) return null;
  const start = address.searchParams.get('start_time') ?? '';
  return /^\d{1,12}$/.test(start) ? Number(start) : null;
}

function addressOf(next: unknown): string {
  return typeof next === 'string' ? next : JSON.stringify(next);
}
