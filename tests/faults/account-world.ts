import type { ArrivingEvent } from '../../sandbox/account/world-of-events.ts';
import { worldOfEvents } from '../../sandbox/account/world-of-events.ts';
import type { WireObject } from '../../sandbox/account/wire.ts';
import type { World } from '../../sandbox/account/world.ts';
import { HOUR_MS, MINUTE_MS } from './until.ts';

/** The start of the account's clock, in milliseconds since 1970. */
export const NOW_MS = Date.UTC(2026, 10, 20, 12);

/** Before the first event, in milliseconds since 1970. */
export const START_MS = NOW_MS - 10 * HOUR_MS;

/** Two full pages of the export and a part of one. */
const EVENT_COUNT = 230;
const LATER_COUNT = 20;

/** When the later events arrive, in milliseconds since 1970. */
export const LATER_MS = NOW_MS + HOUR_MS;

/**
 * An account with 230 events, one every two minutes, and 20 events of an hour later. The IDs are digits, so that the same
 * ID can come as a number.
 */
export function accountWorld(): World {
  const first = events(EVENT_COUNT, 1000, START_MS + MINUTE_MS);
  const later = events(LATER_COUNT, 2000, LATER_MS);
  const arriving: ArrivingEvent[] = [
    ...first.map((event) => ({ event })),
    ...later.map((event, index) => ({ event, arrivesAtMs: LATER_MS + index * MINUTE_MS })),
  ];
  return worldOfEvents(arriving, { now: NOW_MS, origin: 'https://acme.zendesk.com' });
}

function events(count: number, firstId: number, fromMs: number): WireObject[] {
  return Array.from({ length: count }, (_none, index) => ({
    id: String(firstId + index),
    side_conversation_id: String(1 + (index % 7)),
    ticket_id: 1 + (index % 7),
    type: index < 7 ? 'create' : 'reply',
    actor: { email: `person${index % 3}@example.com` },
    created_at: new Date(fromMs + 2 * index * MINUTE_MS).toISOString(),
    message: { subject: null, body: `Message ${index}` },
  }));
}

/** The IDs of the events of a time range, in milliseconds since 1970, oldest first. */
export function idsWithin(world: World, fromMs: number, untilMs: number): string[] {
  const source = world.exportSource?.(untilMs);
  const indexes = Array.from({ length: source?.size ?? 0 }, (_none, index) => index);
  return indexes
    .filter((index) => (source?.timeOf(index) ?? 0) >= fromMs)
    .filter((index) => (source?.timeOf(index) ?? 0) < untilMs)
    .map((index) => String(source?.eventAt(index)['id']));
}
