import type { ExportPage } from './incremental-export.ts';
import { eventTimeMs, type ResumePoint } from './resume-point.ts';

/** `reading` from the first to the last page, also if the browser died in between. */
export type StoredState = 'reading' | 'finished' | 'stopped' | 'cancelled';

/** What an export is made from. */
export interface ExportStart {
  /** The span, in milliseconds since 1970; `untilMs` itself is no longer in it. */
  readonly startMs: number;
  readonly untilMs: number;
  /** Where its first request starts. */
  readonly from: ResumePoint;
  /** When it is newExportMeta, in milliseconds since 1970. */
  readonly createdMs: number;
}

/** What is known of a kept export beside its events. Times are milliseconds since 1970. */
export interface ExportMeta {
  readonly id: number;
  readonly startMs: number;
  readonly untilMs: number;
  readonly createdMs: number;
  /** When it ended; null while it is being read. */
  readonly endedMs: number | null;
  readonly state: StoredState;
  readonly eventCount: number;
  /** Its pages are numbered from 0. */
  readonly pageCount: number;
  /** Where it goes on. */
  readonly resume: ResumePoint;
  /** The times of its oldest and newest event; null before the first that can be dated. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
}

/** Where "since my last export" goes on; outlives the events of that export. */
export interface LastExport {
  readonly resume: ResumePoint;
  readonly untilMs: number;
  readonly endedMs: number;
}

/** A kept export without its id, which is its key. */
export type StoredMeta = Omit<ExportMeta, 'id'>;

/** An export of which nothing is read. */
export function newExportMeta({ startMs, untilMs, from, createdMs }: ExportStart): StoredMeta {
  return {
    startMs,
    untilMs,
    createdMs,
    endedMs: null,
    state: 'reading',
    eventCount: 0,
    pageCount: 0,
    resume: from,
    firstMs: null,
    lastMs: null,
  };
}

/**
 * The export with one page more.
 *
 * @param meta undefined where the export was removed meanwhile
 * @param pageNumber the number that the page is to have
 * @throws {Error} where that is not the next page: the export was removed, or is being read on another page of the app
 */
export function withPage<Meta extends StoredMeta>(
  meta: Meta | undefined,
  pageNumber: number,
  { events, resume }: ExportPage,
): Meta {
  if (meta?.pageCount !== pageNumber) throw new Error(`page ${pageNumber} is not the next page`);
  const times = [meta.firstMs, meta.lastMs, ...events.map(eventTimeMs)].filter(
    (time) => time !== null,
  );
  return {
    ...meta,
    state: 'reading',
    endedMs: null,
    eventCount: meta.eventCount + events.length,
    pageCount: pageNumber + 1,
    resume,
    firstMs: times.length === 0 ? null : Math.min(...times),
    lastMs: times.length === 0 ? null : Math.max(...times),
  };
}

/** Whether an export reaches further than the last one: an older span read anew does not set "since my last export" back. */
export function isLater({ untilMs }: StoredMeta, last: LastExport | null | undefined): boolean {
  return !last || untilMs >= last.untilMs;
}

/** What is left of a finished export when its events are gone. */
export function lastExportOf({ resume, untilMs }: StoredMeta, endedMs: number): LastExport {
  return { resume, untilMs, endedMs };
}
