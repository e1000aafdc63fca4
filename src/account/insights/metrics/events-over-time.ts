import type { EventType } from '../../../events/event.ts';
import { bucketIndexAt, type TimeBuckets, type TimeUnit } from './time-buckets.ts';
import type { LightEvent } from '../../conversations/light-event.ts';

export type TypeCounts = Readonly<Record<EventType, number>>;

/** The number of events of each type per hour, day or week. */
export interface EventsOverTime {
  readonly unit: TimeUnit;
  /** One per hour, day or week, including empty ones, oldest first; `startMs` is in milliseconds since 1970. */
  readonly buckets: readonly { readonly startMs: number; readonly counts: TypeCounts }[];
  /** Events without a date, or with a date that the export should not have. */
  readonly outOfRange: TypeCounts;
}

/** Counts events, one at a time. */
export function eventsOverTime(buckets: TimeBuckets) {
  const counts = buckets.starts.map(noCounts);
  const outOfRange = noCounts();
  return {
    add: ({ type, createdMs }: Pick<LightEvent, 'type' | 'createdMs'>): void => {
      const index = createdMs === null ? null : bucketIndexAt(buckets, createdMs);
      const bucket = index === null ? outOfRange : (counts[index] ?? outOfRange);
      bucket[type] += 1;
    },
    /** Counts an event that cannot be in any bucket. */
    addOutOfRange: ({ type }: Pick<LightEvent, 'type'>): void => {
      outOfRange[type] += 1;
    },
    result: (): EventsOverTime => ({
      unit: buckets.unit,
      buckets: buckets.starts.map((startMs, index) => ({
        startMs,
        counts: counts[index] ?? noCounts(),
      })),
      outOfRange,
    }),
  };
}

function noCounts(): Record<EventType, number> {
  return { create: 0, reply: 0, update: 0, other: 0 };
}
