import type { WireObject } from './wire.ts';

/**
 * Events in order of time, by their number from 0. Nobody says that they are kept anywhere: a source may make an event up
 * when it is asked for.
 */
export interface ExportSource {
  readonly size: number;
  /** Milliseconds since 1970; never less than that of the event before. */
  timeOf(index: number): number;
  eventAt(index: number): WireObject;
}

/** An event that has its place in the order but need not be made yet. */
export interface Entry {
  time: number;
  event(): WireObject;
}

/** A source of events that are there already, in any order. Those without a readable date are left out. */
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

/** The events of all sources from a time on, oldest first; of equal times, the earlier source's first. */
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

/** The number of the first event at that time or later, found by halving. */
function firstFrom(source: ExportSource, time: number): number {
  let least = 0;
  let most = source.size;
  while (least < most) {
    const middle = (least + most) >>> 1;
    if (source.timeOf(middle) < time) least = middle + 1;
    else most = middle;
  }
  return least;
}
