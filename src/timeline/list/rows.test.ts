import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import { type GroupHead, type Row, rowsByConversation, rowsByDay } from './rows.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** Builds events with these dates, oldest first. */
function eventsAt(...dates: (string | null)[]): readonly SideConversationEvent[] {
  return buildTimeline(
    [],
    dates.map((created_at, index) => ({ id: String(index), created_at })),
  ).events;
}

const MORNING = '2026-11-20T08:00:00Z';
const NOON = '2026-11-20T12:00:00Z';
const NEXT_DAY = '2026-11-21T08:00:00Z';

/** The group heads of the rows that have one. */
function heads(rows: readonly Row[]): GroupHead[] {
  return rows.map(({ groupHead }) => groupHead).filter((head) => head !== null);
}

/** Formats each row as its date, with `#` before the first row of a day. */
function summarize(events: readonly SideConversationEvent[], order: 'newest' | 'oldest') {
  return rowsByDay(events, order, utcDay).map(({ event, groupHead }) => {
    const date = event.createdMs === null ? 'none' : new Date(event.createdMs).toISOString();
    return `${groupHead ? '# ' : ''}${date.replace('.000Z', 'Z')}`;
  });
}

describe('rows by day', () => {
  it('start a day at its first event, oldest first', () => {
    expect(summarize(eventsAt(MORNING, NOON, NEXT_DAY), 'oldest')).toEqual([
      `# ${MORNING}`,
      NOON,
      `# ${NEXT_DAY}`,
    ]);
  });

  it('start a day at its last event, newest first', () => {
    expect(summarize(eventsAt(MORNING, NOON, NEXT_DAY), 'newest')).toEqual([
      `# ${NEXT_DAY}`,
      `# ${NOON}`,
      MORNING,
    ]);
  });

  it('have a time of the day in its heading', () => {
    const rows = rowsByDay(eventsAt(MORNING, null), 'oldest', utcDay);
    expect(rows.map(({ groupHead }) => groupHead)).toEqual([
      { kind: 'day', sampleMs: Date.parse(MORNING) },
      { kind: 'day', sampleMs: null },
    ]);
  });

  it('use the given time zone', () => {
    const events = eventsAt('2026-11-20T23:30:00Z', '2026-11-21T00:30:00Z');
    expect(heads(rowsByDay(events, 'oldest', utcDay))).toHaveLength(2);
    expect(heads(rowsByDay(events, 'oldest', () => 'one day'))).toHaveLength(1);
  });

  it('are empty if there are no events', () => {
    expect(rowsByDay([], 'newest', utcDay)).toEqual([]);
    expect(rowsByConversation([], 'newest', groupByConversation(eventsAt(MORNING)))).toEqual([]);
  });
});

describe('awkward payloads, 11: events without a date', () => {
  it.each(['newest', 'oldest'] as const)('are last under one heading, %s first', (order) => {
    expect(summarize(eventsAt(null, MORNING, null), order)).toEqual([
      `# ${MORNING}`,
      '# none',
      'none',
    ]);
  });

  it('have a heading even if there are no other events', () => {
    expect(summarize(eventsAt(null, null), 'newest')).toEqual(['# none', 'none']);
  });
});

const AGENT = { email: 'johnny@support.example' };
const MARIA = { email: 'maria@acme.example' };

/** Two overlapping conversations, one of them answered, and an event of neither. */
const { events: TWO_CONVERSATIONS } = buildTimeline(
  [
    { id: 'a', subject: 'A', state: 'open' },
    { id: 'b', subject: 'B', state: 'closed' },
  ],
  [
    ['a1', 'a', AGENT, MORNING, 'create'] as const,
    ['b1', 'b', AGENT, '2026-11-20T09:00:00Z', 'create'] as const,
    ['a2', 'a', MARIA, NOON, 'reply'] as const,
    ['b2', 'b', AGENT, NEXT_DAY, 'reply'] as const,
    ['a3', 'a', AGENT, null, 'update'] as const,
    ['x1', 'x', null, '2026-11-20T10:00:00Z', 'reply'] as const,
  ].map(([id, side_conversation_id, actor, created_at, type]) => ({
    id,
    side_conversation_id,
    actor,
    created_at,
    type,
    message: type === 'update' ? null : { body: id },
  })),
);

describe('rows by conversation', () => {
  const idsOf = (rows: readonly Row[]) => rows.map(({ event }) => event.id);
  const of = (order: 'newest' | 'oldest', events = TWO_CONVERSATIONS) =>
    rowsByConversation(events, order, groupByConversation(TWO_CONVERSATIONS));

  it('keep a conversation together, the one with the newest event first', () => {
    expect(idsOf(of('newest'))).toEqual(['b2', 'b1', 'a2', 'a1', 'a3', 'x1']);
  });

  it('keep a conversation together, the one with the oldest event first', () => {
    expect(idsOf(of('oldest'))).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'x1']);
  });

  it('start each conversation with its subject and the number of shown events', () => {
    const replies = TWO_CONVERSATIONS.filter(({ type }) => type === 'reply');
    const shown = heads(of('oldest', replies)).map((head) =>
      head.kind === 'conversation' ? [head.conversation?.subject ?? null, head.count] : [],
    );
    expect(shown).toEqual([
      [null, 1],
      ['A', 1],
      ['B', 1],
    ]);
  });

  it.each(['newest', 'oldest'] as const)(
    'include all events of each conversation in its heading, shown or not, %s first',
    (order) => {
      const creates = TWO_CONVERSATIONS.filter(({ type }) => type === 'create');
      const allEvents = heads(of(order, creates)).map((head): [string | undefined, unknown] =>
        head.kind === 'conversation'
          ? [head.conversation?.id, head.events.map(({ id }) => id)]
          : [undefined, []],
      );
      expect(new Map(allEvents)).toEqual(
        new Map([
          ['a', ['a1', 'a2', 'a3']],
          ['b', ['b1', 'b2']],
        ]),
      );
    },
  );

  it('put events that name no conversation under one heading', () => {
    const groupHeads = heads(
      rowsByConversation(eventsAt(MORNING, NOON, null), 'newest', new Map()),
    );
    expect(groupHeads).toEqual([
      { kind: 'conversation', conversation: null, count: 3, events: [] },
    ]);
  });
});

describe('rows of any events', () => {
  const dates = fc.option(
    fc.integer({ min: 0, max: 400 }).map((hour) => new Date(hour * 3_600_000).toISOString()),
  );
  const orders = fc.constantFrom('newest' as const, 'oldest' as const);

  const ids = fc.constantFrom('a', 'b', 'foreign', null);
  const raws = fc.array(fc.record({ created_at: dates, side_conversation_id: ids }));

  /** Events of several conversations, oldest first. */
  const someEvents = raws.map(
    (rawEvents) =>
      buildTimeline(
        [{ id: 'a', state: 'open' }, { id: 'b' }],
        rawEvents.map((raw, index) => ({ id: String(index), ...raw })),
      ).events,
  );

  it('contain each event exactly once', () => {
    fc.assert(
      fc.property(someEvents, orders, (events, order) => {
        for (const rows of [
          rowsByDay(events, order, utcDay),
          rowsByConversation(events, order, groupByConversation(events)),
        ]) {
          expect(rows).toHaveLength(events.length);
          expect(new Set(rows.map(({ event }) => event))).toEqual(new Set(events));
        }
      }),
    );
  });

  it('start each day exactly once', () => {
    fc.assert(
      fc.property(someEvents, orders, (events, order) => {
        const days = events.map(({ createdMs }) => (createdMs === null ? null : utcDay(createdMs)));
        expect(heads(rowsByDay(events, order, utcDay))).toHaveLength(new Set(days).size);
      }),
    );
  });

  it('start each conversation exactly once and count its events', () => {
    fc.assert(
      fc.property(someEvents, orders, (events, order) => {
        const groupHeads = heads(rowsByConversation(events, order, groupByConversation(events)));
        expect(groupHeads).toHaveLength(new Set(events.map((event) => event.conversationId)).size);
        const counts = groupHeads.map((head) => (head.kind === 'conversation' ? head.count : 0));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events.length);
      }),
    );
  });

  it('have the events of a conversation in the same order as by day', () => {
    fc.assert(
      fc.property(someEvents, orders, fc.constantFrom('a', null), (events, order, id) => {
        const ofOne = (rows: readonly Row[]) =>
          rows.map(({ event }) => event).filter((event) => event.conversationId === id);
        expect(ofOne(rowsByConversation(events, order, groupByConversation(events)))).toEqual(
          ofOne(rowsByDay(events, order, utcDay)),
        );
      }),
    );
  });
});
