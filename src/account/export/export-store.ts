import type { ExportPage } from './incremental-export.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { ExportMeta, ExportStart, StoredState, LastExport } from './export-meta.ts';

/** The events of one page, in the account's order; null for an event that is no object. */
export type StoredEvents = readonly (WireEvent | null)[];

/** The exports of one agent in one installation. Every method rejects if the browser refuses. */
export interface ExportStore {
  /** Replaces the stored export by a new one without events, in one transaction. */
  create(start: ExportStart): Promise<ExportMeta>;
  /**
   * Stores a page, its resume point, and the times of requests, in one transaction.
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
  ): Promise<void>;
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
  page(exportId: number, pageNumber: number): Promise<StoredEvents | null>;
  /**
   * Pages one after the other, so that only one at a time is in memory.
   *
   * @param from number of the first page
   * @param count maximum number of pages; all by default
   */
  pages(exportId: number, from?: number, count?: number): AsyncGenerator<StoredEvents, void>;
  /** Deletes an export and its events. */
  remove(exportId: number): Promise<void>;
}
