import { EVENT_TYPES, type EventType } from '../../../events/event.ts';
import type { EventsOverTime, TypeCounts } from './events-over-time.ts';

/** The number of events of each type in all buckets. */
export function totalsOf({ buckets }: EventsOverTime): TypeCounts {
  const totals = { create: 0, reply: 0, update: 0, other: 0 };
  for (const { counts } of buckets) {
    for (const type of EVENT_TYPES) totals[type] += counts[type];
  }
  return totals;
}

/** The types to show: always the documented ones, `other` only if there are any. */
export function shownTypes(totals: TypeCounts): readonly EventType[] {
  return EVENT_TYPES.filter((type) => type !== 'other' || totals.other > 0);
}

/** The number of events of all types. */
export function sumOf(counts: TypeCounts): number {
  return EVENT_TYPES.reduce((sum, type) => sum + counts[type], 0);
}
