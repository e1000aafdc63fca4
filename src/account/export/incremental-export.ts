import { exportPath } from '../../zendesk/endpoints.ts';
import { type ExportResponse, parseExportResponse } from './export-response.ts';
import { ExportStop } from './export-stop.ts';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { FetchOptions } from '../../zendesk/fetcher.ts';
import type { ReceivedEvent } from './received-event.ts';
import { eventSecond, type ResumePoint } from './resume-point.ts';

/** The events of a response, and where to continue once they are stored. */
export interface ExportPage {
  /**
   * The wanted events in the account's order, each key once: new ones, and ones that came again, perhaps with newer content.
   * Never empty.
   */
  readonly events: readonly ReceivedEvent[];
  /** How many of them were not among the keys of the resume point before. */
  readonly freshCount: number;
  /** See `ExportResponse`. */
  readonly isExactText: boolean;
  readonly resume: ResumePoint;
}

export interface IncrementalExportOptions extends FetchOptions {
  readonly fetchComplete: FetchComplete;
  /** The account's origin. */
  readonly origin: string;
  /** Where to start: the {@link ResumePoint} of the last page, or `resumePointAt` a time. */
  readonly from: ResumePoint;
  /**
   * The last second to read, since 1970. It must be some minutes old: events that appear later in a second that was read
   * are missed.
   */
  readonly untilSecond: number;
}

/** A page with this many events is full, so there may be more. Public clients saw 100; there is no parameter for it. */
const FULL_PAGE = 100;

/** How often the same start is requested: the second response shows whether there is anything new. */
const MAX_REQUESTS_PER_START = 2;

/**
 * Reads the events of the whole account, one request at a time.
 *
 * Each request starts at the second of the newest event received, or at the start of `next_page` if that is earlier. So no
 * event before it can be missing, whatever the order of events. `next_page` alone could skip events, and the newest event
 * alone could be ahead of its page. Events that are received again are recognized by their keys. `next_page` is followed
 * further only if a page has nothing new.
 *
 * Events that are received again are returned again, because their content may be newer: of two copies the later one wins.
 *
 * The export ends after the last wanted second; with `next_page: null`; or, as in the documentation's sample, when
 * `next_page` does not advance and nothing new is received. Events after the last second are never returned and do not
 * move the resume point. Events without a valid date, or older than the start, are returned.
 *
 * @throws {ExportStop} `crowded-second`, `stuck`, `foreign`; what `fetchComplete` throws; after all pages before it
 */
export async function* incrementalExport(
  options: IncrementalExportOptions,
): AsyncGenerator<ExportPage, void, undefined> {
  const { fetchComplete, origin, from, untilSecond, ...readOptions } = options;
  let point = from;
  let startSecond = from.startSecond;
  let asks = 0;

  while (startSecond <= untilSecond) {
    const path = exportPath(startSecond);
    asks += 1;
    const answer = parseExportResponse(await fetchComplete(path, readOptions), path, origin);
    const wanted = wantedEvents(answer, untilSecond);
    const seen = new Set(point.seenKeys);
    const fresh = wanted.filter(({ key }) => !seen.has(key));
    if (wanted.length > 0) {
      point = advance(point, wanted, fresh, answer);
      const { isExactText } = answer;
      yield { events: wanted, freshCount: fresh.length, isExactText, resume: point };
    }

    const nextSecond = nextStart(answer, startSecond, fresh, untilSecond);
    if (nextSecond === null) return;
    if (nextSecond > startSecond) asks = 0;
    else if (asks >= MAX_REQUESTS_PER_START) throw new ExportStop('stuck', startSecond, path);
    startSecond = nextSecond;
  }
}

/** The events of a page that are in the time range, each once. */
function wantedEvents({ events }: ExportResponse, untilSecond: number): ReceivedEvent[] {
  const wanted = events.filter(
    ({ event }) => (eventSecond(event) ?? Number.NEGATIVE_INFINITY) <= untilSecond,
  );
  return [...new Map(wanted.map((received) => [received.key, received])).values()];
}

/**
 * The resume point after a page. It never moves back, and never past `next_page`: if the page is not sorted by time, events
 * between the two could still be missing.
 */
function advance(
  point: ResumePoint,
  wanted: readonly ReceivedEvent[],
  fresh: readonly ReceivedEvent[],
  { nextSecond }: ExportResponse,
): ResumePoint {
  const reached = Math.min(newestSecond(fresh), nextSecond ?? Number.POSITIVE_INFINITY);
  const startSecond = Math.max(point.startSecond, reached);
  const older = startSecond > point.startSecond ? [] : point.seenKeys;
  return { startSecond, seenKeys: [...new Set([...older, ...wanted.map(({ key }) => key)])] };
}

/**
 * Where the next request starts; null at the end.
 *
 * @throws {ExportStop} if there is more, but no address for it
 */
function nextStart(
  { events, endSecond, nextSecond, foreignPage }: ExportResponse,
  startSecond: number,
  fresh: readonly ReceivedEvent[],
  untilSecond: number,
): number | null {
  if (foreignPage !== null) throw new ExportStop('foreign', startSecond, foreignPage);
  if (nextSecond === null) return null;

  const newest = newestSecond(events);
  if (Math.min(newest, nextSecond) > untilSecond) return null;

  const path = exportPath(nextSecond);
  const isFull = events.length >= FULL_PAGE;
  // Also if `next_page` advances: there is no way to tell whether that second is complete.
  if (isFull && newest === startSecond) throw new ExportStop('crowded-second', startSecond, path);

  const doesNotAdvance = nextSecond <= startSecond;
  const isOver = !isFull && fresh.length === 0 && (endSecond ?? nextSecond) <= startSecond;
  if (doesNotAdvance && isOver) return null;
  if (doesNotAdvance && (isFull || fresh.length === 0 || nextSecond < startSecond))
    throw new ExportStop('stuck', startSecond, path);

  const newestFresh = newestSecond(fresh);
  if (newestFresh === Number.NEGATIVE_INFINITY) return nextSecond;
  return Math.max(startSecond, Math.min(nextSecond, newestFresh));
}

/** Minus infinity if none has a date. */
function newestSecond(events: readonly ReceivedEvent[]): number {
  return Math.max(...events.map(({ event }) => eventSecond(event) ?? Number.NEGATIVE_INFINITY));
}
