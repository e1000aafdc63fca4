import { digestOf } from '../../events/digest.ts';
import { secondOf, timeOf } from '../../events/wire-values.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

/** Where an export continues. It is small, however much was read, and pure JSON, so that it can be stored. */
export interface ResumePoint {
  /** The second of the newest event received, since 1970. The next request starts there. */
  readonly startSecond: number;
  /**
   * The keys (`seenKeyOf`) of the events that may be received again: those of that second, and all of the last page, because the order
   * within a page is not documented and dates can be invalid.
   */
  readonly seenKeys: readonly string[];
  /**
   * The `contentFingerprint` of each of these events, in the same order, so that the next export has those that were edited.
   * Missing in points that earlier versions stored; empty for an event of such a point.
   */
  readonly seenTexts?: readonly string[];
}

/** The keys that may be received again, each with the fingerprint of its content, or an empty one. */
export function seenEvents({ seenKeys, seenTexts }: ResumePoint): Map<string, string> {
  return new Map(seenKeys.map((key, index) => [key, seenTexts?.[index] ?? '']));
}

/**
 * The key of an event in a resume point. It has no content of the event, because the point stays when the events are deleted: the key
 * of an event without an id is its own text.
 */
export function seenKeyOf(key: string): string {
  return key.startsWith('{') ? `#${digestOf(key)}` : key;
}

/** The resume point of a new export. */
export function resumePointAt(startMs: number): ResumePoint {
  return { startSecond: Math.floor(startMs / 1000), seenKeys: [] };
}

/** The time of an event in milliseconds since 1970; null if its date is invalid. */
export function eventTimeMs(event: WireEvent): number | null {
  return timeOf(event.created_at);
}

/** The whole second of an event, since 1970; null if its date is invalid. */
export function eventSecond(event: WireEvent): number | null {
  return secondOf(event.created_at);
}
