import type { WireObject } from './wire.ts';

/** Events in order of time, by index from 0. A source may generate an event when it is requested. */
export interface ExportSource {
  readonly size: number;
  /** Milliseconds since 1970, never less than the time of the previous event. */
  timeOf(index: number): number;
  eventAt(index: number): WireObject;
}

/** An event with its time, generated on demand. */
export interface Entry {
  time: number;
  event(): WireObject;
}

/** Creates a source of events given in any order. Leaves out events without a valid date. */
export function listSource(events: readonly WireObject[]): ExportSource {
  const dated = events
    .map((event) => ({ event, time: Date.parse(String(event['created_at'])) }))
    .filter(({ time }) => Number.isFinite(time))
    .sort((one, other) => one.time - other.time);
  return {
    size: dated.length,
    timeOf: (index) => dated[index]?.time ?? Infinity,
    eventAt: (index) => dated[index]?.event ?? {},
  };
}

/** Merges sources: the events from a time on, oldest first. At equal times, the earlier source comes first. */
export function* entriesFrom(sources: readonly ExportSource[], time: number): Generator<Entry> {
  const heads = sources.map((source) => ({ source, index: firstFrom(source, time) }));
  for (;;) {
    const due = heads
      .filter(({ source, index }) => index < source.size)
      .map((head) => ({ head, time: head.source.timeOf(head.index) }));
    const [first, ...others] = due;
    if (first === undefined) return;
    const next = others.reduce((least, one) => (one.time < least.time ? one : least), first);
    const { source, index } = next.head;
    next.head.index += 1;
    yield { time: next.time, event: () => source.eventAt(index) };
  }
}

/** The index of the first event at that time or later (binary search). */
function firstFrom(source: ExportSource, time: number): number {
  let low = 0;
  let high = source.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (source.timeOf(middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
