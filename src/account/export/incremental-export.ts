import { exportPath } from '../../zendesk/endpoints.ts';
import { type ExportResponse, parseExportResponse } from './export-response.ts';
import { ExportStop } from './export-stop.ts';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { FetchOptions } from '../../zendesk/fetcher.ts';
import type { ReceivedEvent } from './received-event.ts';
import { contentFingerprint } from './fingerprint.ts';
import { eventSecond, type ResumePoint, seenEvents, seenKeyOf } from './resume-point.ts';
import { isFilledBySecond, isIncomplete, type StalledSecond } from './stalled-second.ts';

/** The events of a response, and where to continue once they are stored. */
export interface ExportPage {
  /**
   * The wanted events in the account's order, each key once: new ones, and ones that came again, perhaps with newer content.
   * Empty only if there are incomplete seconds to store.
   */
  readonly events: readonly ReceivedEvent[];
  /** How many of them were not among the keys of the resume point before. */
  readonly freshCount: number;
  /** See `ExportResponse`. */
  readonly isExactText: boolean;
  readonly resume: ResumePoint;
  /** Seconds, since 1970, that were left with more events than the account can give. Each is reported once. */
  readonly incompleteSeconds: readonly number[];
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
  /** Called before each request with its start, in seconds since 1970. */
  readonly onRequest?: (startSecond: number) => void;
  /** Called with each response. */
  readonly onResponse?: (response: ExportResponse) => void;
}

/**
 * How often the same start is requested while each response has new events: pages can have different lengths, and events
 * can appear meanwhile.
 */
const MAX_REQUESTS_PER_START = 20;

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
 * `start_time` has whole seconds, so a second with more events than a page has cannot be read to its end. If `next_page` stays
 * in the same second and nothing is new, the next second is requested: the export goes on from there, and the second is
 * reported as incomplete (`isIncomplete`). How long a page is differs between accounts, and it can be shorter than that, since
 * hidden events count too.
 *
 * The export ends after the last wanted second, of which the second after it can tell whether it is incomplete; with
 * `next_page: null`; or, as in the documentation's sample, when `next_page` does not advance and nothing new is received, also from
 * the next second. Events after the last second are never returned and do not move the resume point. Events without a valid date, or
 * older than the start, are returned.
 *
 * @throws {ExportStop} `stuck`, `foreign`; what `fetchComplete` throws; after all pages before it
 */
export async function* incrementalExport(
  options: IncrementalExportOptions,
): AsyncGenerator<ExportPage, void, undefined> {
  const { fetchComplete, origin, from, untilSecond, onRequest, onResponse, ...readOptions } =
    options;
  let point = from;
  let startSecond = from.startSecond;
  let asks = 0;
  let longestPage = 0;
  /** The second before `startSecond`, if its `next_page` did not lead on. */
  let stalled: StalledSecond | null = null;
  let incompleteSeconds: number[] = [];

  /** Whether only the second after the last wanted one can tell if events of that one are missing. */
  const isLastUncertain = () => stalled !== null && !isIncomplete(stalled, longestPage, null);

  while (startSecond <= untilSecond || isLastUncertain()) {
    const path = exportPath(startSecond);
    asks += 1;
    onRequest?.(startSecond);
    const answer = parseExportResponse(await fetchComplete(path, readOptions), path, origin);
    onResponse?.(answer);
    longestPage = Math.max(longestPage, answer.events.length);
    const wanted = wantedEvents(answer, untilSecond);
    const newest = newestSecond(wanted);
    const before = stalled;
    stalled = null;
    const after = { newest: newestSecond(answer.events), nextSecond: answer.nextSecond };
    if (before && isIncomplete(before, longestPage, after)) incompleteSeconds.push(before.second);
    if (startSecond > untilSecond) break;

    const seen = new Set(point.seenKeys);
    const fresh = wanted.filter(({ key }) => !seen.has(seenKeyOf(key)));
    if (wanted.length > 0) {
      point = advance(point, wanted, fresh, answer);
      const { isExactText } = answer;
      const freshCount = fresh.length;
      yield { events: wanted, freshCount, isExactText, resume: point, incompleteSeconds };
      incompleteSeconds = [];
    }

    const nextSecond = nextStart(answer, startSecond, fresh, untilSecond);
    if (nextSecond === null) break;
    const own: StalledSecond = { second: startSecond, length: answer.events.length };
    if (nextSecond > startSecond) {
      if (isFilledBySecond(answer, startSecond, longestPage)) stalled = own;
      asks = 0;
      startSecond = nextSecond;
    } else if (fresh.length > 0) {
      if (asks >= MAX_REQUESTS_PER_START) throw new ExportStop('stuck', startSecond, path);
    } else {
      if (Math.max(newest, answer.endSecond ?? nextSecond) > startSecond)
        throw new ExportStop('stuck', startSecond, path);
      // Nothing new from the second after a stalled one either: the account has no more.
      if (before) break;
      stalled = own;
      asks = 0;
      startSecond += 1;
    }
  }
  if (stalled && isIncomplete(stalled, longestPage, null)) incompleteSeconds.push(stalled.second);
  if (incompleteSeconds.length > 0)
    yield { events: [], freshCount: 0, isExactText: true, resume: point, incompleteSeconds };
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
  const seen = startSecond > point.startSecond ? new Map<string, string>() : seenEvents(point);
  for (const { key, event } of wanted) seen.set(seenKeyOf(key), contentFingerprint(event));
  return { startSecond, seenKeys: [...seen.keys()], seenTexts: [...seen.values()] };
}

/**
 * Where the next request starts: not after the start of this one if the page does not lead on; null at the end.
 *
 * @throws {ExportStop} if there is more, but no address for it
 */
function nextStart(
  { events, nextSecond, foreignPage }: ExportResponse,
  startSecond: number,
  fresh: readonly ReceivedEvent[],
  untilSecond: number,
): number | null {
  if (foreignPage !== null) throw new ExportStop('foreign', startSecond, foreignPage);
  if (nextSecond === null) return null;
  if (Math.min(newestSecond(events), nextSecond) > untilSecond) return null;
  if (fresh.length === 0) return nextSecond;
  if (nextSecond < startSecond) throw new ExportStop('stuck', startSecond, exportPath(nextSecond));

  const newestFresh = newestSecond(fresh);
  if (newestFresh === Number.NEGATIVE_INFINITY) return nextSecond;
  return Math.max(startSecond, Math.min(nextSecond, newestFresh));
}

/** Minus infinity if none has a date. */
function newestSecond(events: readonly ReceivedEvent[]): number {
  return Math.max(...events.map(({ event }) => eventSecond(event) ?? Number.NEGATIVE_INFINITY));
}
