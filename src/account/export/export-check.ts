import { type MatchSet, matchSet } from '../conversations/stored-matches.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportEnd } from './export-progress.ts';
import type { ExportWriter } from './export-run.ts';
import { type ExportStore, EVENT_SAMPLE } from './export-store.ts';
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
  const received: MatchSet = matchSet();
  const incompleteSeconds = new Set<number>();
  const added = sampled();
  const changed = sampled();
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
        changed.add(appended.replaced);
        return appended;
      },
      // The export itself has ended before.
      end: async () => undefined,
    },
    async outcome(end) {
      const removed =
        end.state === 'finished'
          ? await store.removeEvents(
              meta.id,
              (position, text) => !received.has({ position }) && isExpected(text),
            )
          : { count: 0, sample: [] };
      return { end, added: added.result(), changed: changed.result(), removed };
    },
  };
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
