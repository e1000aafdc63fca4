import type { ExportPage } from './incremental-export.ts';
import { type EventPosition, eventPosition } from '../conversations/account-event.ts';
import type { EventPlace, PageChanges, PageRecord } from './page-record.ts';
import { parseEventText } from './received-event.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type {
  AppendPurpose,
  ExportMeta,
  ExportStart,
  LastExport,
  StoredState,
} from './export-meta.ts';

/** One page of an export. */
export type StoredPage = Pick<PageRecord, 'texts' | 'changedPages'>;

/** The events of one page, in the account's order. */
export type StoredEvents = readonly WireEvent[];

/** A page by its number in the export. */
export interface NumberedPage {
  /** From 0. */
  readonly number: number;
  readonly events: StoredEvents;
}

/** An event that took the place of an earlier copy. */
export interface ReplacedEvent {
  readonly position: EventPosition;
  readonly event: WireEvent;
  /** The text of the earlier copy. */
  readonly textBefore: string;
}

/** What storing the events of a response has changed. */
export interface AppendedPage {
  /** Events whose key was not stored. */
  readonly addedCount: number;
  /** Events whose key was stored with other content. */
  readonly replacedCount: number;
  /** The new page, with the added events only; null if there was nothing new and nothing newer. */
  readonly page: NumberedPage | null;
  /** The earlier pages in which events were replaced, as they are now. */
  readonly changedPages: readonly NumberedPage[];
  /** The events that took the place of earlier copies. */
  readonly replaced: readonly ReplacedEvent[];
  /** Where each event of the response is stored, also those that were stored before. */
  readonly positions: readonly EventPosition[];
}

/** Events that were removed from an export. */
export interface RemovedEvents {
  readonly count: number;
  /** The first of them. */
  readonly sample: StoredEvents;
}

/** How many events are named of a larger number; all are counted. */
export const EVENT_SAMPLE = 50;

/** The exports of one agent in one installation. Every method rejects if the browser refuses: with `DatabaseClosed` if only a reload can help. */
export interface ExportStore {
  /** Replaces the stored export by a new one without events, in one transaction. */
  create(start: ExportStart): Promise<ExportMeta>;
  /**
   * Stores the events of a response, its resume point, and the times of requests, in one transaction. An event whose key is stored
   * with another text is replaced at its place. A response with nothing new and nothing newer stores no page.
   *
   * @param pageNumber its number, from 0: the export's `pageCount` so far
   * @param requestTimes of the requests that still count against the rate limits, in milliseconds since 1970
   * @throws {Error} if the export was removed, or another page of the app has stored a page with that number
   */
  append(
    exportId: number,
    pageNumber: number,
    page: ExportPage,
    requestTimes: readonly number[],
    purpose?: AppendPurpose,
  ): Promise<AppendedPage>;
  /**
   * Removes events from an export, in one transaction. The positions of others on the same pages change.
   *
   * @param isGone called with the position and the text of each event
   * @throws {Error} if the export was removed
   */
  removeEvents(
    exportId: number,
    isGone: (position: EventPosition, text: string) => boolean,
  ): Promise<RemovedEvents>;
  /** Notes that a page of the app shows the export. `nowMs` is in milliseconds since 1970. */
  touch(exportId: number, nowMs: number): Promise<void>;
  /**
   * Stores the end of a run. A finished export becomes the last export. Does nothing if the export was removed, or was
   * finished on another page of the app.
   *
   * @param endedMs milliseconds since 1970
   */
  finish(
    exportId: number,
    state: Exclude<StoredState, 'reading'>,
    endedMs: number,
    requestTimes: readonly number[],
  ): Promise<void>;
  /**
   * Opens a finished export again, so that it goes on from its resume point to a later end. Its events stay.
   *
   * @param untilMs the new end, exclusive, in milliseconds since 1970; never before the old one
   * @returns the export as it is stored then: unchanged if it is not finished, null if it was removed
   */
  extend(exportId: number, untilMs: number): Promise<ExportMeta | null>;
  /** The newest export, unless it was removed. */
  latest(): Promise<ExportMeta | null>;
  /** What is stored of an export beside its events; null if it was removed. */
  meta(exportId: number): Promise<ExportMeta | null>;
  /** The export that finished last, even if it was removed. */
  lastExport(): Promise<LastExport | null>;
  /** The request times stored last, of any export. */
  requestTimes(): Promise<readonly number[]>;
  /** One page by its number, from 0; null if there is none. */
  page(exportId: number, pageNumber: number): Promise<StoredPage | null>;
  /**
   * Pages one after the other, so that only one at a time is in memory.
   *
   * @param from number of the first page
   * @param count maximum number of pages; all by default
   */
  pages(exportId: number, from?: number, count?: number): AsyncGenerator<StoredPage, void>;
  /** Deletes an export and its events. */
  remove(exportId: number): Promise<void>;
  /**
   * Calls the listener when the browser or another tab has closed the database. What is stored may have been deleted. Methods
   * open it again.
   */
  onClosed(listener: () => void): void;
}

/** Parses the events of a page. */
export function eventsOf({ texts }: Pick<StoredPage, 'texts'>): StoredEvents {
  return texts.map(parseEventText);
}

/** What `append` returns after these changes were stored. */
export function appendedPage(
  pageNumber: number,
  { added, replaced, page, changedPages, places }: PageChanges,
): AppendedPage {
  const positionOf = ({ page: number, index }: EventPlace) =>
    eventPosition(number ?? pageNumber, index);
  return {
    addedCount: added.length,
    replacedCount: replaced.length,
    page: page && { number: pageNumber, events: added.map(({ event }) => event) },
    changedPages: [...changedPages].map(([number, record]) => ({
      number,
      events: eventsOf(record),
    })),
    replaced: replaced.map(({ event, textBefore, place }) => ({
      position: positionOf(place),
      event,
      textBefore,
    })),
    positions: places.map(positionOf),
  };
}
