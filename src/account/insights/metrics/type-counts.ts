import { EVENT_TYPES, type EventType } from '../../../events/event.ts';
import type { EventsOverTime, TypeCounts } from './events-over-time.ts';

/** How many events of each type the chart shows. */
export function totalsOf({ buckets }: EventsOverTime): TypeCounts {
  const totals = { create: 0, reply: 0, update: 0, other: 0 };
  for (const { counts } of buckets) {
    for (const type of EVENT_TYPES) totals[type] += counts[type];
  }
  return totals;
}

/** The types worth showing: the documented ones always, others only where there are any. */
export function shownTypes(totals: TypeCounts): readonly EventType[] {
  return EVENT_TYPES.filter((type) => type !== 'other' || totals.other > 0);
}

/** How many events there are of all types. */
export function sumOf(counts: TypeCounts): number {
  return EVENT_TYPES.reduce((sum, type) => sum + counts[type], 0);
}
