import { exportPath } from '../../zendesk/endpoints.ts';
import { type ExportResponse, parseExportResponse } from './export-response.ts';
import { ExportStop } from './export-stop.ts';
import type { FetchJson, FetchOptions } from '../../zendesk/fetcher.ts';
import { eventKey, eventSecond, type ResumePoint } from './resume-point.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

/** Events that had not come before, and where to go on once they are kept. */
export interface ExportPage {
  /** In the account's order; null where rubbish came. Never empty. */
  readonly events: readonly (WireEvent | null)[];
  readonly resume: ResumePoint;
}

export interface IncrementalExportOptions extends FetchOptions {
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  /** Where to begin: {@link ResumePoint} of what was read last, or `resumePointAt` a time. */
  readonly from: ResumePoint;
  /**
   * The last second, since 1970, whose events are wanted. It must have been over for some minutes: what comes late into
   * a second that was read already is not seen.
   */
  readonly untilSecond: number;
}

/** A page with so many events is full, so there may be more. Public clients saw 100; there is no parameter for it. */
const FULL_PAGE = 100;

/** One start is asked for so often: a second answer shows whether anything still comes. */
const MOST_ASKS = 2;

/**
 * Reads the events of the whole account, one request at a time, each event once.
 *
 * Each request starts at the second of the newest event that was received, or at that of `next_page` where that is
 * earlier: then nothing can lie before it that has not come, whatever order the account keeps. `next_page` alone could
 * run past events, and the newest event alone could be ahead of its page. What comes again at the seam is told by its
 * key. Only where a page brought nothing new is `next_page` followed further than that.
 *
 * Where the same event comes again with a newer body while its page is being passed, the older one stands.
 *
 * It ends where the account says so, by `next_page: null` or, as in the documentation's sample, by a `next_page` that
 * stays where it is while nothing new comes; and with the last wanted second. Events after that second are never given,
 * and do not move the resume point. Events that cannot be dated, or that are older than asked for, are given.
 *
 * @throws {ExportStop} `crowded-second`, `stuck`, `foreign`; what `read` throws; all pages before have been given by then
 */
export async function* incrementalExport(
  options: IncrementalExportOptions,
): AsyncGenerator<ExportPage, void, undefined> {
  const { fetchJson, origin, from, untilSecond, ...readOptions } = options;
  let point = from;
  let startSecond = from.startSecond;
  let asks = 0;

  while (startSecond <= untilSecond) {
    const path = exportPath(startSecond);
    asks += 1;
    const answer = parseExportResponse(await fetchJson(path, readOptions), path, origin);
    const fresh = freshEvents(answer, point, untilSecond);
    if (fresh.length > 0) {
      point = movedOn(point, fresh, answer, untilSecond);
      yield { events: fresh, resume: point };
    }

    const nextSecond = nextStart(answer, startSecond, fresh, untilSecond);
    if (nextSecond === null) return;
    if (nextSecond > startSecond) asks = 0;
    else if (asks >= MOST_ASKS) throw new ExportStop('stuck', startSecond, path);
    startSecond = nextSecond;
  }
}

/** The wanted events of a page which have not come before, each once: of an event that comes twice, the later. */
function freshEvents(
  { events }: ExportResponse,
  { seenKeys }: ResumePoint,
  untilSecond: number,
): (WireEvent | null)[] {
  const seen = new Set(seenKeys);
  const fresh = new Map<string, WireEvent | null>();
  for (const event of events) {
    const key = eventKey(event);
    if (!seen.has(key) && isWanted(event, untilSecond)) fresh.set(key, event);
  }
  return [...fresh.values()];
}

/**
 * Never behind where it was, and never past `next_page`: were the page in another order than by time, events between the
 * two could be to come.
 */
function movedOn(
  point: ResumePoint,
  fresh: readonly (WireEvent | null)[],
  { events, nextSecond }: ExportResponse,
  untilSecond: number,
): ResumePoint {
  const reached = Math.min(newestSecond(fresh), nextSecond ?? Number.POSITIVE_INFINITY);
  const startSecond = Math.max(point.startSecond, reached);
  const keys = events.filter((event) => isWanted(event, untilSecond)).map(eventKey);
  const older = startSecond > point.startSecond ? [] : point.seenKeys;
  return { startSecond, seenKeys: [...new Set([...older, ...keys])] };
}

/**
 * Where the next request starts; null where there is nothing more to ask for.
 *
 * @throws {ExportStop} where there would be more, but no address leads to it
 */
function nextStart(
  { events, endSecond, nextSecond, foreignPage }: ExportResponse,
  startSecond: number,
  fresh: readonly (WireEvent | null)[],
  untilSecond: number,
): number | null {
  if (foreignPage !== null) throw new ExportStop('foreign', startSecond, foreignPage);
  if (nextSecond === null) return null;

  const newest = newestSecond(events);
  if (Math.min(newest, nextSecond) > untilSecond) return null;

  const path = exportPath(nextSecond);
  const isFull = events.length >= FULL_PAGE;
  // Even where `next_page` leads on: whether the rest of that second has come, nobody could tell.
  if (isFull && newest === startSecond) throw new ExportStop('crowded-second', startSecond, path);

  const staysPut = nextSecond <= startSecond;
  const isOver = !isFull && fresh.length === 0 && (endSecond ?? nextSecond) <= startSecond;
  if (staysPut && isOver) return null;
  if (staysPut && (isFull || fresh.length === 0 || nextSecond < startSecond))
    throw new ExportStop('stuck', startSecond, path);

  const newestFresh = newestSecond(fresh);
  if (newestFresh === Number.NEGATIVE_INFINITY) return nextSecond;
  return Math.max(startSecond, Math.min(nextSecond, newestFresh));
}

function isWanted(event: WireEvent | null, untilSecond: number): boolean {
  return (eventSecond(event) ?? Number.NEGATIVE_INFINITY) <= untilSecond;
}

/** Minus infinity where none can be dated. */
function newestSecond(events: readonly (WireEvent | null)[]): number {
  return Math.max(...events.map((event) => eventSecond(event) ?? Number.NEGATIVE_INFINITY));
}
