import type { EventType } from '../../../events/event.ts';
import { bucketAt, type TimeBuckets, type TimeUnit } from './time-buckets.ts';
import type { LightEvent } from '../../conversations/light-event.ts';

export type TypeCounts = Readonly<Record<EventType, number>>;

/** How many events of each type there were, and when. */
export interface EventsOverTime {
  readonly unit: TimeUnit;
  /** One for each hour, day or week, also where nothing happened; `startMs` in milliseconds since 1970. */
  readonly buckets: readonly { readonly startMs: number; readonly counts: TypeCounts }[];
  /** Those without a date, or dated outside of all buckets. */
  readonly elsewhere: TypeCounts;
}

/** Counts events one by one. */
export function eventsOverTime(buckets: TimeBuckets) {
  const counts = buckets.starts.map(noCounts);
  const elsewhere = noCounts();
  return {
    add: ({ type, createdMs }: Pick<LightEvent, 'type' | 'createdMs'>): void => {
      const place = createdMs === null ? null : bucketAt(buckets, createdMs);
      const its = place === null ? elsewhere : (counts[place] ?? elsewhere);
      its[type] += 1;
    },
    result: (): EventsOverTime => ({
      unit: buckets.unit,
      buckets: buckets.starts.map((startMs, place) => ({
        startMs,
        counts: counts[place] ?? noCounts(),
      })),
      elsewhere,
    }),
  };
}

function noCounts(): Record<EventType, number> {
  return { create: 0, reply: 0, update: 0, other: 0 };
}
