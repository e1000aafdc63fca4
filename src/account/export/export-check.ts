import { jsonOf } from '../../events/json-of.ts';
import { type EventPosition, eventPosition, pageOf } from '../conversations/account-event.ts';
import { type MatchSet, matchSet } from '../conversations/stored-matches.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportEnd } from './export-progress.ts';
import type { ExportWriter } from './export-run.ts';
import { type ExportStore, EVENT_SAMPLE, type ReplacedEvent } from './export-store.ts';
import { parseEventText } from './received-event.ts';
import { ExportStop } from './export-stop.ts';
import { eventSecond } from './resume-point.ts';
import { pageNumbers, readAhead } from './stored-pages.ts';

/** Events that a check has found different. */
export interface CheckedEvents {
  readonly count: number;
  /** The first of them. */
  readonly sample: readonly WireEvent[];
}

/** The part of an export that a check has read. Times are milliseconds since 1970. */
export interface CheckedPart {
  readonly startMs: number;
  /** Exclusive. If the check did not finish, up to where it came: `startMs` if it read nothing. */
  readonly endMs: number;
  /** How many events were stored, if the part is the whole export; otherwise null. */
  readonly wholeCount: number | null;
}

/** Events that the account did not return, and that are still stored. */
export interface KeptEvents extends CheckedEvents {
  /**
   * - `asked`: they are so many that the answer may be incomplete. Only the admin can remove them.
   * - `not-removed`: the browser refused to remove them.
   * - `outdated`: another page of the app has changed the export since the check.
   */
  readonly why: 'asked' | 'not-removed' | 'outdated';
}

/** What was different when a part of an export was read again, and how the check ended. */
export interface CheckOutcome {
  readonly end: ExportEnd;
  readonly part: CheckedPart;
  readonly added: CheckedEvents;
  /** Events whose content is another one after the check. The texts of equal values can differ. */
  readonly changed: CheckedEvents;
  /**
   * Events that the account no longer returns for their time: they are deleted, or have another date. Only a check that was
   * finished can tell, and has removed them.
   */
  readonly removed: CheckedEvents;
  /** Such events that were not removed; null if there are none, or if the check was not finished. */
  readonly kept: KeptEvents | null;
}

/** Reads a part of a finished export again. */
export interface ExportCheck {
  /** Stores what is added or changed. The point to continue from stays. */
  readonly writer: ExportWriter;
  /**
   * Call it after the run: removes the events that the account no longer returns, if the check has read all of its part. If they
   * are suspiciously many, it keeps them, and the outcome says so.
   */
  outcome(end: ExportEnd): Promise<CheckOutcome>;
  /** Removes the events that `outcome` has kept. */
  removeKept(outcome: CheckOutcome): Promise<CheckOutcome>;
}

/**
 * Starts to compare an export with the account.
 *
 * @param meta the export as it is stored now
 * @param startMs from when on events are read again, in milliseconds since 1970; up to the end of the export
 */
export function exportCheck(store: ExportStore, meta: ExportMeta, startMs: number): ExportCheck {
  const received: MatchSet = matchSet(meta.revision);
  // Also those of the export: a check is no more certain than it to have read all of them.
  const incompleteSeconds = new Set(meta.incompleteSeconds);
  const added = sampled();
  const changed = changedEvents(meta.pageCount);
  const fromSecond = Math.floor(startMs / 1000);
  const untilSecond = Math.floor(meta.untilMs / 1000);
  let pageCount = meta.pageCount;
  let reachedMs = startMs;

  /** Whether the account did not return an event although it returns those of its time. */
  function isGone(position: EventPosition, text: string): boolean {
    if (received.has({ position })) return false;
    const second = eventSecond(parseEventText(text));
    return (
      second !== null &&
      second >= fromSecond &&
      second < untilSecond &&
      !incompleteSeconds.has(second)
    );
  }

  /** Counts the stored events that the account did not return, and those that it did. Those of later pages are new. */
  async function countGone() {
    const gone = sampled();
    let returnedCount = 0;
    for await (const { number, page } of readAhead(
      store,
      meta.id,
      pageNumbers(0, meta.pageCount),
    )) {
      for (const [index, text] of page.texts.entries()) {
        const position = eventPosition(number, index);
        if (received.has({ position })) returnedCount += 1;
        else if (isGone(position, text)) gone.add([parseEventText(text)]);
      }
    }
    return { gone: gone.result(), returnedCount };
  }

  async function remove(outcome: CheckOutcome, gone: CheckedEvents): Promise<CheckOutcome> {
    try {
      return { ...outcome, removed: await store.removeEvents(meta.id, isGone), kept: null };
    } catch {
      return { ...outcome, kept: { ...gone, why: 'not-removed' } };
    }
  }

  return {
    writer: {
      async append(page, requestTimes) {
        const appended = await store.append(meta.id, pageCount, page, requestTimes, 'check');
        if (appended.page) pageCount += 1;
        for (const position of appended.positions) received.add(position);
        for (const second of page.incompleteSeconds) incompleteSeconds.add(second);
        reachedMs = Math.max(reachedMs, page.resume.startSecond * 1000);
        added.add(appended.page?.events ?? []);
        for (const event of appended.replaced) changed.add(event);
        return appended;
      },
      // The export itself has ended before, and stays as it is: only the times are stored.
      end: (state, requestTimes) => store.finish(meta.id, state, meta.untilMs, requestTimes),
    },
    async outcome(end) {
      const isFinished = end.state === 'finished';
      const outcome: CheckOutcome = {
        end,
        part: {
          startMs,
          endMs: isFinished ? meta.untilMs : Math.min(reachedMs, meta.untilMs),
          wholeCount: startMs <= meta.startMs ? meta.eventCount : null,
        },
        added: added.result(),
        changed: changed.result(),
        removed: NO_EVENTS,
        kept: null,
      };
      if (!isFinished) return outcome;
      try {
        const { gone, returnedCount } = await countGone();
        if (gone.count === 0) return outcome;
        if (isSuspicious(gone.count, returnedCount))
          return { ...outcome, kept: { ...gone, why: 'asked' } };
        return await remove(outcome, gone);
      } catch (error) {
        const reason = new ExportStop('not-stored', untilSecond, 'the comparison', error);
        return { ...outcome, end: { state: 'stopped', reason } };
      }
    },
    async removeKept(outcome) {
      const { kept } = outcome;
      if (kept?.why !== 'asked') return outcome;
      const stored = await store.meta(meta.id);
      // Otherwise the positions may be those of other events, or the account may have returned them meanwhile.
      const isSame = stored?.revision === meta.revision && stored.pageCount === pageCount;
      return isSame ? remove(outcome, kept) : { ...outcome, kept: { ...kept, why: 'outdated' } };
    },
  };
}

/** Of so many missing events, and of a larger share than this, only the admin can say that they are deleted. */
const MANY_EVENTS = 20;
const MANY_SHARE = 0.1;

/**
 * Whether so many events are missing that the account's answer may be incomplete. A person deletes or redacts single messages and
 * conversations; an answer that ends too early loses all of them, or a range. A wrong removal takes another check to undo, a
 * question takes one press.
 */
function isSuspicious(goneCount: number, returnedCount: number): boolean {
  if (returnedCount === 0) return goneCount > 1;
  return goneCount >= MANY_EVENTS && goneCount > (goneCount + returnedCount) * MANY_SHARE;
}

const NO_EVENTS: CheckedEvents = { count: 0, sample: [] };

/**
 * Collects the events whose content a check has changed. An account can give two copies of an event, of which the later one wins: then
 * the earlier one is stored for a moment, and nothing is different.
 *
 * @param pageCount how many pages the export had before the check: events of later pages are added, not changed
 */
function changedEvents(pageCount: number) {
  const changes = new Map<EventPosition, { readonly before: string; readonly event: WireEvent }>();
  return {
    add({ position, event, textBefore }: ReplacedEvent): void {
      if (pageOf(position) >= pageCount) return;
      const before = changes.get(position)?.before ?? contentOf(parseEventText(textBefore));
      if (contentOf(event) === before) changes.delete(position);
      else changes.set(position, { before, event });
    },
    result(): CheckedEvents {
      const sample = [...changes.values()].slice(0, EVENT_SAMPLE).map(({ event }) => event);
      return { count: changes.size, sample };
    },
  };
}

/** The same for texts that differ only in how they spell their values, as those do that were stored without the account's text. */
function contentOf(event: WireEvent): string {
  return jsonOf(event);
}

/** Counts events, and keeps the first ones. */
function sampled() {
  const sample: WireEvent[] = [];
  let count = 0;
  return {
    add(events: readonly WireEvent[]): void {
      count += events.length;
      sample.push(...events.slice(0, EVENT_SAMPLE - sample.length));
    },
    result: (): CheckedEvents => ({ count, sample }),
  };
}
