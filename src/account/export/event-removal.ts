import { type EventPosition, eventPosition } from '../conversations/account-event.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { type StoredMeta, withoutEvents } from './export-meta.ts';
import { EVENT_SAMPLE, type RemovedEvents } from './export-store.ts';
import type { PageRecord } from './page-record.ts';
import { parseEventText } from './received-event.ts';

/** Removes events from the pages of an export, one page at a time. */
export interface EventRemoval {
  /** The page without the events that are gone; null if none is. */
  clean(pageNumber: number, record: PageRecord): PageRecord | null;
  /** The record of the export after all pages are cleaned. */
  metaAfter<Meta extends StoredMeta>(meta: Meta): Meta;
  removed(): RemovedEvents;
}

/** @param isGone see `ExportStore.removeEvents` */
export function eventRemoval(
  isGone: (position: EventPosition, text: string) => boolean,
): EventRemoval {
  const sample: WireEvent[] = [];
  let count = 0;
  let characters = 0;

  return {
    clean(pageNumber, record) {
      const isKept = record.texts.map((text, index) => {
        return !isGone(eventPosition(pageNumber, index), text);
      });
      if (!isKept.includes(false)) return null;
      for (const [index, text] of record.texts.entries()) {
        if (isKept[index]) continue;
        count += 1;
        characters += record.replacedCharacters[index] ?? 0;
        if (sample.length < EVENT_SAMPLE) sample.push(parseEventText(text));
      }
      const kept = <Value>(values: readonly Value[]) => values.filter((_, index) => isKept[index]);
      return {
        ...record,
        texts: kept(record.texts),
        keys: kept(record.keys),
        replacedCharacters: kept(record.replacedCharacters),
      };
    },
    metaAfter: (meta) => withoutEvents(meta, count, characters),
    removed: () => ({ count, sample }),
  };
}
