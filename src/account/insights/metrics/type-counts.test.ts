import { describe, expect, it } from 'vitest';
import type { EventsOverTime } from './events-over-time.ts';
import { shownTypes, sumOf, totalsOf } from './type-counts.ts';

const NONE = { create: 0, reply: 0, update: 0, other: 0 };
const overTime: EventsOverTime = {
  unit: 'day',
  buckets: [
    { startMs: 0, counts: { ...NONE, create: 2, reply: 3, update: 1 } },
    { startMs: 1, counts: NONE },
    { startMs: 2, counts: { ...NONE, reply: 4 } },
  ],
  outOfRange: { ...NONE, other: 7 },
};

describe('totalsOf and sumOf', () => {
  it('count the events in the buckets, not those out of range', () => {
    expect(totalsOf(overTime)).toEqual({ create: 2, reply: 7, update: 1, other: 0 });
    expect(sumOf(totalsOf(overTime))).toBe(10);
  });
});

describe('shownTypes', () => {
  it('includes other types only if there are any', () => {
    expect(shownTypes(NONE)).toEqual(['create', 'reply', 'update']);
    expect(shownTypes({ ...NONE, other: 1 })).toEqual(['create', 'reply', 'update', 'other']);
  });
});
