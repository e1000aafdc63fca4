import type { ExportPage } from './incremental-export.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { ExportMeta, ExportStart, StoredState, LastExport } from './export-meta.ts';

/** The events of one page, in the account's order; null where rubbish came. */
export type StoredEvents = readonly (WireEvent | null)[];

/** The exports of one agent in one installation. Every method rejects where the browser refuses. */
export interface ExportStore {
  /** Begins an export in the place of the one that is kept: both or nothing. */
  create(start: ExportStart): Promise<ExportMeta>;
  /**
   * Keeps a page, its resume point and the times of requests: all or nothing.
   *
   * @param pageNumber its number, from 0: `pageCount` of the export so far
   * @param requestTimes of the requests that still count against the account's limits, in milliseconds since 1970
   * @throws {Error} where the export was removed, or another page of the app has kept a page of that number
   */
  append(
    exportId: number,
    pageNumber: number,
    page: ExportPage,
    requestTimes: readonly number[],
  ): Promise<void>;
  /**
   * Notes the end of a run; a finished one becomes the last export. Does nothing where the export was removed, or has
   * come to its end on another page.
   *
   * @param endedMs milliseconds since 1970
   */
  finish(
    exportId: number,
    state: Exclude<StoredState, 'reading'>,
    endedMs: number,
    requestTimes: readonly number[],
  ): Promise<void>;
  /** The export that was newExportMeta last, if it was not removed. */
  latest(): Promise<ExportMeta | null>;
  /** What is known of an export now; null where it was removed. */
  meta(exportId: number): Promise<ExportMeta | null>;
  /** The export that was finished last, also after it was removed. */
  lastExport(): Promise<LastExport | null>;
  /** When requests were made, as was last kept; whichever export made them. */
  requestTimes(): Promise<readonly number[]>;
  /** One page, counted from 0; null where there is none. */
  page(exportId: number, pageNumber: number): Promise<StoredEvents | null>;
  /**
   * Pages one after the other, so that never more than one need be in memory.
   *
   * @param from the first one's number
   * @param count how many at most; all if left out
   */
  pages(exportId: number, from?: number, count?: number): AsyncGenerator<StoredEvents, void>;
  /** Forgets an export and its events. */
  remove(exportId: number): Promise<void>;
}
