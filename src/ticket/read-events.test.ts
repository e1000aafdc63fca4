import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLate,
  compact,
  type DatedEvent,
  isRead,
  limitToNow,
  markRead,
  type ReadEvents,
  readOnFirstVisit,
  readUntil,
} from './read-events.ts';

const MINUTE_MS = 60_000;
const NOW_MS = Date.UTC(2026, 10, 20, 10);

/** An event that happened so many minutes before now; without a date if none are given. */
function event(key: string, minutesAgo?: number): DatedEvent {
  return { key, createdMs: minutesAgo === undefined ? null : NOW_MS - minutesAgo * MINUTE_MS };
}

function unreadIn(record: ReadEvents, events: readonly DatedEvent[]): string[] {
  return events.filter((one) => !isRead(record, one)).map(({ key }) => key);
}

/** Events of a ticket, oldest first, those without a date at the end. */
const EVENTS = [event('a', 90), event('b', 60), event('c', 5), event('d', 1), event('undated')];

describe('the first visit to a ticket', () => {
  it.each([true, false])('has read everything (complete: %s)', (isComplete) => {
    expect(unreadIn(readOnFirstVisit(EVENTS, isComplete, NOW_MS), EVENTS)).toEqual([]);
  });

  it('has read nothing that happens later, or that was listed a little late', () => {
    const record = readOnFirstVisit(EVENTS, true, NOW_MS);
    expect(unreadIn(record, [event('late', 2), event('new', -1)])).toEqual(['late', 'new']);
  });

  it('has read what could not be loaded up to the newest event, whatever the time of the computer', () => {
    const loaded = [event('b', 60), event('future', -10_000_000)];
    for (const aheadMs of [0, 30 * MINUTE_MS, 365 * 24 * 60 * MINUTE_MS]) {
      const record = readOnFirstVisit(loaded, false, NOW_MS + aheadMs);
      expect(unreadIn(record, [event('a', 90), ...loaded, event('new', -1)])).toEqual(['new']);
    }
  });

  it('has read everything up to now if nothing could be loaded', () => {
    const record = readOnFirstVisit([], false, NOW_MS);
    expect(unreadIn(record, [...EVENTS, event('new', -1)])).toEqual(['new']);
  });

  it('is not misled by an event from the future', () => {
    const events = [event('a', 90), event('future', -1_000_000)];
    const record = readOnFirstVisit(events, true, NOW_MS);
    expect(unreadIn(record, [...events, event('new', -5)])).toEqual(['new']);
  });

  it('of an empty ticket has read nothing', () => {
    expect(unreadIn(readOnFirstVisit([], true, NOW_MS), EVENTS)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('reading', () => {
  const record = readUntil(NOW_MS - 70 * MINUTE_MS);

  it('marks events, each once', () => {
    const read = markRead(record, [event('b', 60)]);
    expect(unreadIn(read, EVENTS)).toEqual(['c', 'd']);
    expect(markRead(read, [event('b', 60), event('a', 90)])).toBe(read);
  });

  it('marks late events, which are unread whatever their dates', () => {
    const late = addLate(record, [event('a', 90), event('undated'), event('d', 1)]);
    expect([...late.late]).toEqual(['a', 'undated']);
    expect(unreadIn(late, EVENTS)).toEqual(['a', 'b', 'c', 'd', 'undated']);
    const read = markRead(late, [event('a', 90), event('undated')]);
    expect(unreadIn(read, EVENTS)).toEqual(['b', 'c', 'd']);
    // They stay read in a page that receives them later.
    const again = addLate(compact(read, EVENTS, NOW_MS), [event('a', 90)]);
    expect(unreadIn(again, EVENTS)).toEqual(['b', 'c', 'd']);
  });
});

describe('a record from a computer with a wrong time', () => {
  it.each([10, 365 * 24 * 60, 1e9, Infinity])(
    'has read what is there, but nothing that comes later (%s minutes ahead)',
    (minutes) => {
      const loaded = [...EVENTS, event('future', -5)];
      const record = limitToNow(readUntil(NOW_MS + minutes * MINUTE_MS), loaded, NOW_MS);
      expect(unreadIn(record, [...loaded, event('new', -1)])).toEqual(['new']);
    },
  );

  it('has read what it had read, also if the time is wrong now', () => {
    const late = addLate(readUntil(NOW_MS), [event('b', 60)]);
    const record = limitToNow(late, EVENTS, NOW_MS - 365 * 24 * 60 * MINUTE_MS);
    expect(unreadIn(record, EVENTS)).toEqual(['b']);
    expect(unreadIn(compact(record, EVENTS, NOW_MS), EVENTS)).toEqual(['b']);
  });

  it('does not change otherwise', () => {
    const record = readUntil(NOW_MS);
    expect(limitToNow(record, EVENTS, NOW_MS)).toBe(record);
  });
});

describe('compacting', () => {
  it('forgets single events before the oldest unread one', () => {
    const read = markRead(readUntil(0), EVENTS.slice(0, 2));
    const compacted = compact(read, EVENTS, NOW_MS);
    expect(compacted.read.size).toBe(0);
    expect(unreadIn(compacted, EVENTS)).toEqual(['c', 'd']);
    expect(unreadIn(compacted, [event('late', 4)])).toEqual(['late']);
  });

  it('stores the events of the last ten minutes, because others may be listed between them', () => {
    const compacted = compact(markRead(readUntil(0), EVENTS), EVENTS, NOW_MS);
    expect([...compacted.read.keys()]).toEqual(['c', 'd']);
    expect(unreadIn(compacted, [event('late', 9)])).toEqual(['late']);
  });

  it('stores at most 100 late events', () => {
    const late = Array.from({ length: 150 }, (_one, index) => event(`late ${index}`));
    const compacted = compact(addLate(readUntil(0), late), [], NOW_MS);
    expect(compacted.late.size).toBe(100);
    expect(unreadIn(compacted, late)[0]).toBe('late 50');
  });
});

const arbitraryEvents = fc
  .uniqueArray(fc.integer({ min: -30, max: 3000 }), { maxLength: 30 })
  .map((ages) => ages.toSorted((a, b) => b - a).map((age) => event(`e${age}`, age)));

describe('any events', () => {
  it('are not changed by compacting', () => {
    fc.assert(
      fc.property(
        arbitraryEvents,
        fc.func(fc.boolean()),
        fc.integer({ min: -60, max: 4000 }),
        (events, isReadOne, untilAge) => {
          const until = readUntil(NOW_MS - untilAge * MINUTE_MS);
          const record = markRead(until, events.filter(isReadOne));
          const compacted = compact(record, events, NOW_MS);
          expect(unreadIn(compacted, events)).toEqual(unreadIn(record, events));
          expect(compacted.untilMs).toBeGreaterThanOrEqual(record.untilMs);
          expect(compacted.read.size).toBeLessThanOrEqual(record.read.size);
        },
      ),
    );
  });

  it('are read on the first visit, and after they were marked', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.boolean(), (events, isComplete) => {
        const record = readOnFirstVisit(events, isComplete, NOW_MS);
        expect(unreadIn(record, events)).toEqual([]);
        expect(unreadIn(markRead(readUntil(0), events), events)).toEqual([]);
      }),
    );
  });
});
