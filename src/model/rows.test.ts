import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SideConversationEvent } from './event.ts';
import { rowsOf } from './rows.ts';
import { timelineOf } from './timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** Events at these moments, oldest first, as a timeline gives them. */
function eventsAt(...dates: (string | null)[]): readonly SideConversationEvent[] {
  return timelineOf(
    [],
    dates.map((created_at, index) => ({ id: String(index), created_at })),
  ).events;
}

const MORNING = '2026-11-20T08:00:00Z';
const NOON = '2026-11-20T12:00:00Z';
const NEXT_DAY = '2026-11-21T08:00:00Z';

/** Each row in short: the moment, with a sign in front where a day opens. */
function shortly(events: readonly SideConversationEvent[], order: 'newest' | 'oldest') {
  return rowsOf(events, order, utcDay).map(({ event, opensDay }) => {
    const date = event.createdMs === null ? 'none' : new Date(event.createdMs).toISOString();
    return `${opensDay ? '# ' : ''}${date.replace('.000Z', 'Z')}`;
  });
}

describe('the rows of the list', () => {
  it('open a day at its first event, oldest first', () => {
    expect(shortly(eventsAt(MORNING, NOON, NEXT_DAY), 'oldest')).toEqual([
      `# ${MORNING}`,
      NOON,
      `# ${NEXT_DAY}`,
    ]);
  });

  it('open a day at its last event, newest first', () => {
    expect(shortly(eventsAt(MORNING, NOON, NEXT_DAY), 'newest')).toEqual([
      `# ${NEXT_DAY}`,
      `# ${NOON}`,
      MORNING,
    ]);
  });

  it('name the day by a moment of it', () => {
    const rows = rowsOf(eventsAt(MORNING, null), 'oldest', utcDay);
    expect(rows.map(({ opensDay }) => opensDay)).toEqual([
      { sampleMs: Date.parse(MORNING) },
      { sampleMs: null },
    ]);
  });

  it('take the day from the time zone they are given', () => {
    const events = eventsAt('2026-11-20T23:30:00Z', '2026-11-21T00:30:00Z');
    expect(rowsOf(events, 'oldest', utcDay).filter(({ opensDay }) => opensDay)).toHaveLength(2);
    expect(
      rowsOf(events, 'oldest', () => 'one day').filter(({ opensDay }) => opensDay),
    ).toHaveLength(1);
  });

  it('are none where there are no events', () => {
    expect(rowsOf([], 'newest', utcDay)).toEqual([]);
  });
});

describe('awkward payloads, 11: events without a date', () => {
  it.each(['newest', 'oldest'] as const)('come last, %s first, under one heading', (order) => {
    expect(shortly(eventsAt(null, MORNING, null), order)).toEqual([
      `# ${MORNING}`,
      '# none',
      'none',
    ]);
  });

  it('have a heading also where no other events are', () => {
    expect(shortly(eventsAt(null, null), 'newest')).toEqual(['# none', 'none']);
  });
});

describe('whatever the events', () => {
  const dates = fc.array(
    fc.option(
      fc.integer({ min: 0, max: 400 }).map((hour) => new Date(hour * 3_600_000).toISOString()),
    ),
  );
  const orders = fc.constantFrom('newest' as const, 'oldest' as const);

  it('each stands in exactly one row', () => {
    fc.assert(
      fc.property(dates, orders, (given, order) => {
        const events = eventsAt(...given);
        const shown = rowsOf(events, order, utcDay).map(({ event }) => event);
        expect(shown).toHaveLength(events.length);
        expect(new Set(shown)).toEqual(new Set(events));
      }),
    );
  });

  it('each day opens exactly once', () => {
    fc.assert(
      fc.property(dates, orders, (given, order) => {
        const events = eventsAt(...given);
        const days = events.map(({ createdMs }) => (createdMs === null ? null : utcDay(createdMs)));
        const opened = rowsOf(events, order, utcDay).filter(({ opensDay }) => opensDay);
        expect(opened).toHaveLength(new Set(days).size);
      }),
    );
  });
});
