import type { ExportPage } from './incremental-export.ts';
import type { PageChanges } from './page-record.ts';
import { eventTimeMs, type ResumePoint, seenEvents } from './resume-point.ts';

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
  /** Each event once, however often it was received. */
  readonly eventCount: number;
  /** How often an event was replaced because it was received again with newer content. */
  readonly replacedCount: number;
  /** How many characters of all texts were replaced by U+FFFD, because files cannot have them. */
  readonly replacedCharacters: number;
  /** False if the text of any event was made from its parsed values, because the host did not hand out that of the account. */
  readonly isExactText: boolean;
  /** Seconds, since 1970, of which the account may not have given all events. */
  readonly incompleteSeconds: readonly number[];
  /** Pages are numbered from 0. */
  readonly pageCount: number;
  /** How often events were removed. Readers that have read the pages before then read all of them again. */
  readonly revision: number;
  /** When a page of the app showed it last, in milliseconds since 1970. What is not used for a time is deleted. */
  readonly lastUsedMs: number;
  /** Where it continues. */
  readonly resume: ResumePoint;
  /** The times of the oldest and newest event that was read; null before the first event with a date. Removed events count too. */
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
    replacedCount: 0,
    replacedCharacters: 0,
    isExactText: true,
    incompleteSeconds: [],
    pageCount: 0,
    revision: 0,
    lastUsedMs: createdMs,
    resume: from,
    firstMs: null,
    lastMs: null,
  };
}

/** `read` continues an export; `check` reads a part of a finished one again. */
export type AppendPurpose = 'read' | 'check';

/**
 * The keys of events that are not stored again, with their `contentFingerprint`: they are in the export before this one. In a check
 * they can also be those of events that an earlier check has removed, and that the account gives again.
 */
export function keysOfExportBefore(
  meta: StoredMeta | undefined,
  purpose: AppendPurpose,
): ReadonlyMap<string, string> {
  return purpose === 'read' && meta ? seenEvents(meta.resume) : new Map();
}

/**
 * The record after the events of one more response. A check does not move the resume point, and the export stays finished.
 *
 * @param meta undefined if the export was removed meanwhile
 * @param pageNumber the number of its page, if it has one
 * @param changes what the response has changed
 * @throws {Error} if it is not the next page: the export was removed, or is being read on another page of the app
 */
export function withChanges<Meta extends StoredMeta>(
  meta: Meta | undefined,
  pageNumber: number,
  { resume, isExactText, incompleteSeconds }: ExportPage,
  { added, replaced, page, replacedCharacters }: PageChanges,
  purpose: AppendPurpose,
): Meta {
  if (meta?.pageCount !== pageNumber) throw new Error(`page ${pageNumber} is not the next page`);
  const times = [
    meta.firstMs,
    meta.lastMs,
    ...[...added, ...replaced].map(({ event }) => eventTimeMs(event)),
  ].filter((time) => time !== null);
  return {
    ...meta,
    ...(purpose === 'read' && { state: 'reading', endedMs: null, resume }),
    eventCount: meta.eventCount + added.length,
    replacedCount: meta.replacedCount + replaced.length,
    replacedCharacters: meta.replacedCharacters + replacedCharacters,
    isExactText: meta.isExactText && (isExactText || page === null),
    pageCount: page ? pageNumber + 1 : pageNumber,
    incompleteSeconds: [...new Set([...meta.incompleteSeconds, ...incompleteSeconds])],
    firstMs: times.length === 0 ? null : Math.min(...times),
    lastMs: times.length === 0 ? null : Math.max(...times),
  };
}

/** The record after events were removed. `replacedCharacters` counts those of the removed events. */
export function withoutEvents<Meta extends StoredMeta>(
  meta: Meta,
  eventCount: number,
  replacedCharacters: number,
): Meta {
  if (eventCount === 0) return meta;
  return {
    ...meta,
    eventCount: meta.eventCount - eventCount,
    replacedCharacters: meta.replacedCharacters - replacedCharacters,
    revision: meta.revision + 1,
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

/**
 * Whether an export ends later than the last one. An export of an older time range does not replace it, unless the last one ends in
 * the future: then the clock was wrong.
 *
 * @param nowMs when the export has ended, in milliseconds since 1970
 */
export function isLater(
  { untilMs }: StoredMeta,
  last: LastExport | null | undefined,
  nowMs: number,
): boolean {
  return !last || untilMs >= last.untilMs || last.untilMs > nowMs;
}

/** What stays of a finished export when its events are deleted. */
export function lastExportOf({ resume, untilMs }: StoredMeta, endedMs: number): LastExport {
  return { resume, untilMs, endedMs };
}
