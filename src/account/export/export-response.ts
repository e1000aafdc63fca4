import { RequestError } from '../../zendesk/request-error.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

/** What one page of the incremental export says, as far as it can be relied on. `count` is not read: it may be wrong. */
export interface ExportResponse {
  /** As they came; null where rubbish came. */
  readonly events: readonly (WireEvent | null)[];
  /** In seconds since 1970; null where none came. It can run past the newest event, so nothing is resumed from it. */
  readonly endSecond: number | null;
  /** Where `next_page` starts, in seconds since 1970; null where the account says that this was the last page. */
  readonly nextSecond: number | null;
  /** The `next_page` that is no address of this export; else null. */
  readonly foreignPage: string | null;
}

/**
 * Reads the body of one page. Of `next_page` only the `start_time` is taken, and only if the rest is this very export's:
 * requests are always made at our own addresses.
 *
 * @param path the page's own address, relative to the account
 * @param origin the account's origin
 * @throws {RequestError} `malformed` where there is no list of events
 */
export function parseExportResponse(page: object, path: string, origin: string): ExportResponse {
  const { events, end_time: end, next_page: next } = page as Record<string, unknown>;
  if (!Array.isArray(events)) throw new RequestError('malformed', { status: 200, target: path });

  const isLast = next === null || next === undefined || next === '';
  const nextSecond = isLast ? null : startSecondOf(next, new URL(path, origin));
  return {
    events: events as (WireEvent | null)[],
    endSecond: typeof end === 'number' && Number.isFinite(end) ? end : null,
    nextSecond,
    foreignPage: isLast || nextSecond !== null ? null : addressOf(next),
  };
}

/** Every address of the API also exists with `.json` at its end, and `next_page` is seen with it. */
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
