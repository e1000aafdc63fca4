import { type EventPosition, pageOf } from '../conversations/account-event.ts';
import { type MatchSet, matchSet } from '../conversations/stored-matches.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportEnd } from './export-progress.ts';
import type { ExportWriter } from './export-run.ts';
import { ExportStop } from './export-stop.ts';
import { type ExportStore, EVENT_SAMPLE, type ReplacedEvent } from './export-store.ts';
import { parseEventText } from './received-event.ts';
import { eventSecond } from './resume-point.ts';

/** Events that a check has found different. */
export interface CheckedEvents {
  readonly count: number;
  /** The first of them. */
  readonly sample: readonly WireEvent[];
}

/** What was different when a part of an export was read again, and how the check ended. */
export interface CheckOutcome {
  readonly end: ExportEnd;
  readonly added: CheckedEvents;
  /** Events whose content is another one after the check. The texts of equal values can differ. */
  readonly changed: CheckedEvents;
  /** Events that the account no longer gives. Only a check that was finished can tell, and has removed them. */
  readonly removed: CheckedEvents;
}

/** Reads a part of a finished export again. */
export interface ExportCheck {
  /** Stores what is added or changed. The point to continue from stays. */
  readonly writer: ExportWriter;
  /** Call it after the run: removes the events that the account no longer gives, if the check has read them all. */
  outcome(end: ExportEnd): Promise<CheckOutcome>;
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

  /** Whether the account would have given the event if it still had it. */
  function isExpected(text: string): boolean {
    const second = eventSecond(parseEventText(text));
    return (
      second !== null &&
      second >= fromSecond &&
      second < untilSecond &&
      !incompleteSeconds.has(second)
    );
  }

  return {
    writer: {
      async append(page, requestTimes) {
        const appended = await store.append(meta.id, pageCount, page, requestTimes, 'check');
        if (appended.page) pageCount += 1;
        for (const position of appended.positions) received.add(position);
        for (const second of page.incompleteSeconds) incompleteSeconds.add(second);
        added.add(appended.page?.events ?? []);
        for (const event of appended.replaced) changed.add(event);
        return appended;
      },
      // The export itself has ended before, and stays as it is: only the times are stored.
      end: (state, requestTimes) => store.finish(meta.id, state, meta.untilMs, requestTimes),
    },
    async outcome(end) {
      const differences = { added: added.result(), changed: changed.result() };
      if (end.state !== 'finished') return { end, ...differences, removed: NO_EVENTS };
      try {
        const isGone = (position: EventPosition, text: string) =>
          !received.has({ position }) && isExpected(text);
        return { end, ...differences, removed: await store.removeEvents(meta.id, isGone) };
      } catch (error) {
        const reason = new ExportStop('not-stored', untilSecond, 'the removal', error);
        return { end: { state: 'stopped', reason }, ...differences, removed: NO_EVENTS };
      }
    },
  };
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
  return JSON.stringify(event);
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
