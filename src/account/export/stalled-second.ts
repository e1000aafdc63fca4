import { eventSecond } from './resume-point.ts';
import type { ExportResponse } from './export-response.ts';

/** A second from which `next_page` did not lead on. */
export interface StalledSecond {
  /** Since 1970. */
  readonly second: number;
  /** How many events its last page had. */
  readonly length: number;
}

/** What the request from the next second returned. */
export interface NextSecond {
  /** The second of the newest wanted event; minus infinity if there is none. */
  readonly newest: number;
  /** See `ExportResponse`. */
  readonly nextSecond: number | null;
}

/** No account has shorter full pages than this, so a shorter one that ends an export is the end of all events. */
const SHORTEST_FULL_PAGE = 10;

/**
 * Whether events of a second may be missing because it has more than a page. That is so if there are newer events, which the
 * page would have had after those of its second. Without newer events, it is so if the page was as long as any, unless that
 * is very short and `next_page` is never null: then each export ends with a page that leads to itself.
 *
 * @param longestPage how many events the longest page of this run had
 * @param next null if the next second was not requested, because it is past the end of the export
 */
export function isIncomplete(
  { second, length }: StalledSecond,
  longestPage: number,
  next: NextSecond | null,
): boolean {
  if (next !== null && next.newest > second) return true;
  if (length === 0 || length < longestPage) return false;
  return next?.nextSecond === null || length >= SHORTEST_FULL_PAGE;
}

/**
 * Whether a page is full with events of the second in which it starts, although its `next_page` leads to the next second.
 * There is no way to tell whether all of them were on the page.
 */
export function isFilledBySecond(
  { events, nextSecond }: ExportResponse,
  second: number,
  longestPage: number,
): boolean {
  return (
    nextSecond === second + 1 &&
    events.length >= Math.max(SHORTEST_FULL_PAGE, longestPage) &&
    events.every(({ event }) => eventSecond(event) === second)
  );
}
