import type { ExportPage } from './incremental-export.ts';
import { eventTimeMs, type ResumePoint } from './resume-point.ts';

/** `reading` from the first to the last page, also if the browser crashed in between. */
export type StoredState = 'reading' | 'finished' | 'stopped' | 'cancelled';

/** What a new export is created from. */
export interface ExportStart {
  /** The time range, in milliseconds since 1970; `untilMs` is exclusive. */
  readonly startMs: number;
  readonly untilMs: number;
  /** Where its first request starts. */
  readonly from: ResumePoint;
  /** When it is created, in milliseconds since 1970. */
  readonly createdMs: number;
}

/** What is stored of an export beside its events. Times are milliseconds since 1970. */
export interface ExportMeta {
  readonly id: number;
  readonly startMs: number;
  readonly untilMs: number;
  readonly createdMs: number;
  /** When it ended; null before. */
  readonly endedMs: number | null;
  readonly state: StoredState;
  readonly eventCount: number;
  /** Pages are numbered from 0. */
  readonly pageCount: number;
  /** Where it continues. */
  readonly resume: ResumePoint;
  /** The times of its oldest and newest event; null before the first event with a date. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
}

/** Where "since my last export" continues. It stays when the events of that export are deleted. */
export interface LastExport {
  readonly resume: ResumePoint;
  readonly untilMs: number;
  readonly endedMs: number;
}

/** The record of an export. Its id is the key. */
export type StoredMeta = Omit<ExportMeta, 'id'>;

/** The record of a new export without events. */
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
 * The record after one more page.
 *
 * @param meta undefined if the export was removed meanwhile
 * @param pageNumber the page's number
 * @throws {Error} if it is not the next page: the export was removed, or is being read on another page of the app
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

/**
 * The record of a finished export that goes on to a later end.
 *
 * @param untilMs the new end, in milliseconds since 1970; an earlier one does not move it back
 */
export function extendedMeta<Meta extends StoredMeta>(meta: Meta, untilMs: number): Meta {
  if (meta.state !== 'finished') return meta;
  return { ...meta, state: 'reading', endedMs: null, untilMs: Math.max(meta.untilMs, untilMs) };
}

/** Whether an export ends later than the last one. An export of an older time range does not replace it. */
export function isLater({ untilMs }: StoredMeta, last: LastExport | null | undefined): boolean {
  return !last || untilMs >= last.untilMs;
}

/** What stays of a finished export when its events are deleted. */
export function lastExportOf({ resume, untilMs }: StoredMeta, endedMs: number): LastExport {
  return { resume, untilMs, endedMs };
}
