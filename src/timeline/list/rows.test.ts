import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import {
  type ConversationItem,
  eventsIn,
  type Folding,
  type Order,
  type Row,
  rowIndexOf,
  type RowOptions,
  rowsByConversation,
  rowsByDay,
} from './rows.ts';
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

/** Options that fold nothing. */
function unfolded(order: Order, dayOf: RowOptions['dayOf'] = utcDay): RowOptions {
  return { order, dayOf, newKeys: new Set(), folding: null };
}

/** The headings of days. */
function days(rows: readonly Row[]) {
  return rows.flatMap((row) => (row.kind === 'conversation' ? [] : (row.day ?? [])));
}

/** The headings of conversations. */
function headings(rows: readonly Row[]): ConversationItem[] {
  return rows.flatMap((row) => (row.kind === 'conversation' ? [row] : []));
}

/** The rows of single events. */
function eventsOf(rows: readonly Row[]): readonly SideConversationEvent[] {
  return rows.flatMap((row) => (row.kind === 'event' ? [row.event] : []));
}

/** Formats each row as its date, with `#` before the first row of a day. */
function summarize(events: readonly SideConversationEvent[], order: Order) {
  const rows = rowsByDay(events, unfolded(order));
  return rows.flatMap((row) => {
    if (row.kind !== 'event') return [];
    const { createdMs } = row.event;
    const date = createdMs === null ? 'none' : new Date(createdMs).toISOString();
    return [`${row.day ? '# ' : ''}${date.replace('.000Z', 'Z')}`];
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
    const rows = rowsByDay(eventsAt(MORNING, null), unfolded('oldest'));
    expect(days(rows)).toEqual([{ sampleMs: Date.parse(MORNING) }, { sampleMs: null }]);
  });

  it('use the given time zone', () => {
    const events = eventsAt('2026-11-20T23:30:00Z', '2026-11-21T00:30:00Z');
    expect(days(rowsByDay(events, unfolded('oldest')))).toHaveLength(2);
    expect(
      days(
        rowsByDay(
          events,
          unfolded('oldest', () => 'one day'),
        ),
      ),
    ).toHaveLength(1);
  });

  it('are empty if there are no events', () => {
    expect(rowsByDay([], unfolded('newest'))).toEqual([]);
    expect(
      rowsByConversation([], unfolded('newest'), groupByConversation(eventsAt(MORNING))),
    ).toEqual([]);
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
  const idsOf = (rows: readonly Row[]) => eventsOf(rows).map(({ id }) => id);
  const of = (order: Order, events = TWO_CONVERSATIONS) =>
    rowsByConversation(events, unfolded(order), groupByConversation(TWO_CONVERSATIONS));

  it('keep a conversation together, the one with the newest event first', () => {
    expect(idsOf(of('newest'))).toEqual(['b2', 'b1', 'a2', 'a1', 'a3', 'x1']);
  });

  it('keep a conversation together, the one with the oldest event first', () => {
    expect(idsOf(of('oldest'))).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'x1']);
  });

  it('start each conversation with its subject and the number of shown events', () => {
    const replies = TWO_CONVERSATIONS.filter(({ type }) => type === 'reply');
    const shown = headings(of('oldest', replies)).map((heading) => [
      heading.conversation?.subject ?? null,
      heading.shown.length,
    ]);
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
      const allEvents = headings(of(order, creates)).map(
        (heading): [string | undefined, unknown] => [
          heading.conversation?.id,
          heading.all.map(({ id }) => id),
        ],
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
    const rows = rowsByConversation(eventsAt(MORNING, NOON, null), unfolded('newest'), new Map());
    expect(headings(rows)).toMatchObject([{ conversationId: null, conversation: null, all: [] }]);
    expect(headings(rows)[0]?.shown).toHaveLength(3);
  });

  it('are only the heading of a conversation that is folded', () => {
    const folding = { expandedUpdates: new Set<string>(), foldedConversations: new Set(['a']) };
    const options = { ...unfolded('newest'), folding };
    const rows = rowsByConversation(
      TWO_CONVERSATIONS,
      options,
      groupByConversation(TWO_CONVERSATIONS),
    );
    expect(idsOf(rows)).toEqual(['b2', 'b1', 'x1']);
    expect(headings(rows).map(({ isFolded }) => isFolded)).toEqual([false, true, false]);
    // Without folding, as during a search, they cannot be folded.
    expect(headings(of('newest')).map(({ isFolded }) => isFolded)).toEqual([null, null, null]);
    const folded = headings(rows)[1] as Row;
    expect(eventsIn(folded).map(({ id }) => id)).toEqual(['a2', 'a1', 'a3']);
    expect(rowIndexOf(rows, 'a/a1')).toBe(rows.indexOf(folded));
  });
});

/** Updates by some people at these minutes, and messages: `A0`, `B4`, `m7`. All in one conversation. */
function updatesAt(...marks: string[]): readonly SideConversationEvent[] {
  return buildTimeline(
    [{ id: 'a' }],
    marks.map((mark) => {
      const person = mark.slice(0, 1);
      const created = Date.parse(MORNING) + Number(mark.slice(1)) * 60_000;
      return {
        id: mark,
        side_conversation_id: 'a',
        actor: { name: person },
        created_at: new Date(created).toISOString(),
        ...(person === 'm'
          ? { type: 'reply', message: { body: 'text' } }
          : { type: 'update', updates: { state: 'closed' } }),
      };
    }),
  ).events;
}

describe('updates by one person within five minutes', () => {
  const foldingOf = (...expandedUpdates: string[]): Folding => ({
    expandedUpdates: new Set(expandedUpdates),
    foldedConversations: new Set(),
  });

  /** Formats the rows: an event by its id, a folded run as `[…]`, an expanded one as `{…}` before its events. */
  function formatRows(
    events: readonly SideConversationEvent[],
    options: Partial<RowOptions> = {},
  ): string {
    const rows = rowsByDay(events, { ...unfolded('oldest'), folding: foldingOf(), ...options });
    return rows
      .map((row) => {
        if (row.kind === 'event') return row.event.id;
        if (row.kind === 'conversation') return '';
        const ids = row.events.map(({ id }) => id).join(' ');
        return row.isExpanded ? `{${ids}}` : `[${ids}]`;
      })
      .join(' ');
  }

  it.each([
    [['A0', 'A2', 'A5'], '[A0 A2 A5]'],
    [['A0', 'A2', 'A6'], '[A0 A2] A6'],
    [['A0', 'A3', 'A6', 'A8'], '[A0 A3] [A6 A8]'],
    [['A0', 'B1', 'A2'], 'A0 B1 A2'],
    [['A0', 'A1', 'm2', 'A3'], '[A0 A1] m2 A3'],
    [['m0', 'm1'], 'm0 m1'],
    [['A0'], 'A0'],
  ])('are one row: %j', (marks, rows) => {
    expect(formatRows(updatesAt(...marks))).toBe(rows);
  });

  it('are the same runs in both orders', () => {
    const events = updatesAt('A0', 'A3', 'A6', 'A8');
    expect(formatRows(events, { order: 'newest' })).toBe('[A8 A6] [A3 A0]');
  });

  it('are rows of their own below a run with an expanded update, also if others are added', () => {
    const folding = foldingOf('a/A2');
    expect(formatRows(updatesAt('A2'), { folding })).toBe('A2');
    expect(formatRows(updatesAt('A2', 'A4'), { folding })).toBe('{A2 A4} A2 A4');
    expect(formatRows(updatesAt('A0', 'A2', 'A4'), { folding })).toBe('{A0 A2 A4} A0 A2 A4');
  });

  it('are found by the key of their run after an older one was added', () => {
    const options = { ...unfolded('oldest'), folding: foldingOf() };
    const [run] = rowsByDay(updatesAt('A2', 'A4'), options);
    const grown = rowsByDay(updatesAt('m0', 'A1', 'A2', 'A4'), options);
    expect(rowIndexOf(grown, run?.key ?? '')).toBe(1);
  });

  it('are rows of their own during a search', () => {
    expect(formatRows(updatesAt('A0', 'A2'), { folding: null })).toBe('A0 A2');
  });

  it('are not in one run with those of an earlier visit or of another day', () => {
    const events = updatesAt('A0', 'A1', 'A2');
    expect(formatRows(events, { newKeys: new Set(['a/A2']) })).toBe('[A0 A1] A2');
    const dayOf = (milliseconds: number) => String(milliseconds > Date.parse(MORNING));
    expect(formatRows(events, { dayOf })).toBe('A0 [A1 A2]');
  });

  it('are not folded without an author', () => {
    const events = buildTimeline(
      [],
      [MORNING, MORNING].map((created_at, id) => ({ id: String(id), type: 'update', created_at })),
    ).events;
    expect(formatRows(events)).toBe('0 1');
  });

  it('have the heading of their day', () => {
    const options = { ...unfolded('oldest'), folding: foldingOf() };
    expect(days(rowsByDay(updatesAt('A0', 'A2'), options))).toHaveLength(1);
  });
});

describe('rows of any events', () => {
  const dates = fc.option(
    fc.integer({ min: 0, max: 2000 }).map((step) => new Date(step * 120_000).toISOString()),
  );
  const orders = fc.constantFrom('newest' as const, 'oldest' as const);

  const ids = fc.constantFrom('a', 'b', 'foreign', null);
  const actors = fc.constantFrom({ name: 'A' }, { name: 'B' }, null);
  const raws = fc.array(
    fc.record({
      type: fc.constantFrom('update', 'reply'),
      actor: actors,
      created_at: dates,
      side_conversation_id: ids,
    }),
  );

  /** Events of several conversations, oldest first. */
  const someEvents = raws.map(
    (rawEvents) =>
      buildTimeline(
        [{ id: 'a', state: 'open' }, { id: 'b' }],
        rawEvents.map((raw, index) => ({ id: String(index), ...raw })),
      ).events,
  );

  it('stand for each event exactly once, whatever is folded', () => {
    const foldings = fc.option(
      fc.record({
        expandedUpdates: fc.array(fc.nat(9)).map((some) => new Set(some.map((id) => `a/${id}`))),
        foldedConversations: fc.array(ids).map((some) => new Set(some)),
      }),
    );
    fc.assert(
      fc.property(someEvents, orders, foldings, (events, order, folding) => {
        const options = { ...unfolded(order), folding };
        for (const rows of [
          rowsByDay(events, options),
          rowsByConversation(events, options, groupByConversation(events)),
        ]) {
          const found = rows.flatMap(eventsIn);
          expect(found).toHaveLength(events.length);
          expect(new Set(found)).toEqual(new Set(events));
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        }
      }),
    );
  });

  it('start each day exactly once', () => {
    fc.assert(
      fc.property(someEvents, orders, (events, order) => {
        const found = events.map(({ createdMs }) =>
          createdMs === null ? null : utcDay(createdMs),
        );
        expect(days(rowsByDay(events, unfolded(order)))).toHaveLength(new Set(found).size);
      }),
    );
  });

  it('start each conversation exactly once and count its events', () => {
    fc.assert(
      fc.property(someEvents, orders, (events, order) => {
        const found = headings(
          rowsByConversation(events, unfolded(order), groupByConversation(events)),
        );
        expect(found).toHaveLength(new Set(events.map((event) => event.conversationId)).size);
        expect(found.flatMap(({ shown }) => shown)).toHaveLength(events.length);
      }),
    );
  });

  it('have the events of a conversation in the same order as by day', () => {
    fc.assert(
      fc.property(someEvents, orders, fc.constantFrom('a', null), (events, order, id) => {
        const ofOne = (rows: readonly Row[]) =>
          eventsOf(rows).filter((event) => event.conversationId === id);
        const options = unfolded(order);
        expect(ofOne(rowsByConversation(events, options, groupByConversation(events)))).toEqual(
          ofOne(rowsByDay(events, options)),
        );
      }),
    );
  });
});
