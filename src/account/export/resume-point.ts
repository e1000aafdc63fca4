import { secondOf, timeOf } from '../../events/wire-values.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

/**
 * Where an export goes on: all that has to be known of what was read. It is small, however much was read, and holds
 * nothing but JSON, so that it can be kept.
 */
export interface ResumePoint {
  /** The second, since 1970, of the newest event that was received: the next request starts there. */
  readonly startSecond: number;
  /**
   * The keys of the events that may come again: those of that second, and, since nobody documents the order within a page
   * and dates may be unreadable, all of the last page.
   */
  readonly seenKeys: readonly string[];
}

/** Where an export begins that goes on from nothing. */
export function resumePointAt(startMs: number): ResumePoint {
  return { startSecond: Math.floor(startMs / 1000), seenKeys: [] };
}

/**
 * What tells an event from all others. An event's id alone does not: a create's may equal its conversation's. Where there
 * is no id, only a word-for-word repeat counts as the same.
 */
export function eventKey(event: WireEvent | null): string {
  const id: unknown = event?.id;
  const isId = (typeof id === 'string' && id !== '') || typeof id === 'number';
  return isId ? `${event?.side_conversation_id ?? ''}/${id}` : JSON.stringify(event);
}

/** The time of an event in milliseconds since 1970; null where its date cannot be read. */
export function eventTimeMs(event: WireEvent | null): number | null {
  return timeOf(event?.created_at);
}

/** The whole second in which an event happened, since 1970; null where its date cannot be read. */
export function eventSecond(event: WireEvent | null): number | null {
  return secondOf(event?.created_at);
}
