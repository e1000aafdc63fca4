import type { SideConversationEvent } from '../../events/event.ts';

/**
 * Where an event is in its export: the page and the place on the page as one number. It stays the same until
 * events are removed from the export: until its `revision` changes.
 */
export type EventPosition = number;

/** An event of an export. */
export interface AccountEvent extends SideConversationEvent {
  readonly position: EventPosition;
}

/** More than any page has: the account sends at most 1,000 events at once. Positions of a million events are small integers. */
const PAGE_SPACE = 65_536;

/**
 * @param page the number of the page, from 0
 * @param index the place on the page, from 0
 */
export function eventPosition(page: number, index: number): EventPosition {
  return page * PAGE_SPACE + index;
}

/** The page number of a position. */
export function pageOf(position: EventPosition): number {
  return Math.floor(position / PAGE_SPACE);
}

/** The place on the page of a position. */
export function indexOf(position: EventPosition): number {
  return position % PAGE_SPACE;
}
