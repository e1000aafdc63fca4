import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import type { SideConversationEvent } from './event.ts';
import { buildTimeline } from './timeline.ts';

/** The one event in Zendesk's reference. */
const SAMPLE: WireEvent = {
  type: 'reply',
  via: 'support',
  created_at: '2018-11-20T16:58:36.453+00:00',
  id: '8566255a-ece5-11e8-857d-493066fa7b17',
  side_conversation_id: '8566255a-ece5-11e8-857d-493066fa7b17',
  actor: { email: 'johnny@example.com', name: 'Johnny Agent', user_id: 35436 },
  message: {
    subject: 'Help, my printer is on fire!',
    via: 'support',
    preview_text: 'I was trying to print an email when the printer suddenly',
    body: 'I was trying to print an email when the printer suddenly started burning',
    html_body: 'I was trying to print … <strong>burning</strong>',
    from: { email: 'johnny@example.com', name: 'Johnny Agent', user_id: 35436 },
    to: [{ email: 'printers@example.com', name: null, user_id: null }],
  },
};

/** The events of a ticket without conversations; what the API sends is of any shape. */
const eventsOf = (...raw: unknown[]) => buildTimeline([], raw as (WireEvent | null)[]).events;

function onlyEvent(raw: unknown): SideConversationEvent {
  const [event] = eventsOf(raw);
  if (!event) throw new Error('the event was dropped');
  return event;
}

const at = (second: number) => `2026-11-20T10:00:${String(second).padStart(2, '0')}Z`;
const idsOf = (events: readonly SideConversationEvent[]) => events.map(({ id }) => id);

describe('the event of the documentation', () => {
  it('is read with every property it has', () => {
    const conversation: WireSideConversation = { id: SAMPLE.side_conversation_id ?? null };
    const { events, conversations } = buildTimeline([conversation], [SAMPLE]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: SAMPLE.id,
      type: 'reply',
      typeName: 'reply',
      actor: { name: 'Johnny Agent', email: 'johnny@example.com', userId: '35436' },
      createdMs: Date.UTC(2018, 10, 20, 16, 58, 36, 453),
      conversationId: SAMPLE.side_conversation_id,
      ticketId: null,
      message: { subject: 'Help, my printer is on fire!', via: 'support' },
      changes: [],
      via: 'support',
      url: null,
    });
    expect(events[0]?.conversation).toBe(conversations[0]);
    expect(events[0]?.raw).toBe(SAMPLE);
  });
});

describe('awkward payloads, 1: updates without a message', () => {
  const update = (id: string, second: number, updates: object, more: object = {}) => ({
    id,
    type: 'update',
    side_conversation_id: 'a',
    created_at: at(second),
    updates,
    ...more,
  });

  it('closes, reopens and renames, each from what was before', () => {
    const events = eventsOf(
      update('4', 4, { state: 'closed', subject: 'Smoke' }),
      update('3', 3, { state: 'open' }, { message: null }),
      update('2', 2, { state: 'closed' }, { message: null }),
      { ...SAMPLE, id: '1', type: 'create', side_conversation_id: 'a', created_at: at(1) },
    );
    expect(idsOf(events)).toEqual(['1', '2', '3', '4']);
    expect(events.map(({ changes }) => changes)).toEqual([
      [],
      [{ property: 'state', from: 'open', to: 'closed' }],
      [{ property: 'state', from: 'closed', to: 'open' }],
      [
        { property: 'state', from: 'open', to: 'closed' },
        { property: 'subject', from: 'Help, my printer is on fire!', to: 'Smoke' },
      ],
    ]);
    expect(events.slice(1).map(({ message }) => message)).toEqual([null, null, null]);
  });

  it('does not take the past of one conversation for that of another', () => {
    const events = eventsOf(
      update('1', 1, { state: 'closed' }),
      update('2', 2, { state: 'open' }, { side_conversation_id: 'b' }),
    );
    expect(events[1]?.changes).toEqual([{ property: 'state', from: null, to: 'open' }]);
  });
});

describe('awkward payloads, 3: types nobody knows', () => {
  it.each([
    ['add-entity', 'add-entity'],
    ['message', 'message'],
    ['', null],
    [null, null],
    [undefined, null],
    [7, '7'],
    ['Create', 'Create'],
    [{ name: 'create' }, null],
  ])('%j is shown as other', (type, typeName) => {
    expect(onlyEvent({ id: '1', type })).toMatchObject({ type: 'other', typeName });
  });

  it('keeps the three that are known', () => {
    for (const type of ['create', 'reply', 'update']) {
      expect(onlyEvent({ id: '1', type })).toMatchObject({ type, typeName: type });
    }
  });
});

describe('awkward payloads, 4: ids that come again', () => {
  it('keeps an event whose id equals that of its conversation', () => {
    const { events, conversations } = buildTimeline(
      [{ id: 'a', subject: 'Printer' }],
      [{ id: 'a', side_conversation_id: 'a', type: 'create' }],
    );
    expect(conversations).toHaveLength(1);
    expect(events).toMatchObject([{ id: 'a', conversation: { subject: 'Printer' } }]);
  });

  it('shows an event once that came on two pages, with its newer body', () => {
    const older = { ...SAMPLE, message: { body: 'old' } };
    const newer = { ...SAMPLE, message: { body: 'new' } };
    expect(eventsOf(older, SAMPLE, newer)).toMatchObject([
      { message: { body: 'new' }, raw: newer },
    ]);
  });

  it('keeps two conversations whose events have the same id', () => {
    const events = eventsOf(
      { id: '1', side_conversation_id: 'a' },
      { id: '1', side_conversation_id: 'b' },
    );
    expect(new Set(events.map(({ key }) => key)).size).toBe(2);
  });

  it('keeps every event without an id, be they alike', () => {
    expect(eventsOf({ type: 'reply' }, { type: 'reply' }, null, null, {})).toHaveLength(5);
  });
});

describe('awkward payloads, 10: via and ticket id of every kind', () => {
  it.each(['support', 'api', 'carrier-pigeon', 5, { channel: 'email', source: {} }])(
    'keeps the via %j as it came',
    (via) => {
      expect(onlyEvent({ id: '1', via }).via).toEqual(via);
    },
  );

  it('has no via where none came', () => {
    expect([onlyEvent({ id: '1' }).via, onlyEvent({ id: '1', via: null }).via]).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    [undefined, null],
    [null, null],
    [42, '42'],
    ['42', '42'],
  ])('reads the ticket id %j as %j', (ticketId, text) => {
    expect(onlyEvent({ id: '1', ticket_id: ticketId }).ticketId).toBe(text);
  });

  it('keeps an event of another ticket', () => {
    expect(onlyEvent({ id: '1', ticket_id: 999 })).toMatchObject({ id: '1', ticketId: '999' });
  });
});

describe('awkward payloads, 11: events that came in any order', () => {
  it('stand oldest first, those without a readable date at the end', () => {
    const dates: [string, unknown][] = [
      ['none', undefined],
      ['garbage', 'soon'],
      ['future', '2999-01-01T00:00:00Z'],
      ['with milliseconds', '2026-11-20T10:00:00.500+00:00'],
      ['past', '1999-01-01T00:00:00Z'],
      ['without', '2026-11-20T10:00:00Z'],
    ];
    const events = eventsOf(...dates.map(([id, created_at]) => ({ id, created_at })));
    expect(idsOf(events)).toEqual([
      'past',
      'without',
      'with milliseconds',
      'future',
      'garbage',
      'none',
    ]);
  });

  it('stand with the create first, then by id, where they share one time', () => {
    const events = eventsOf(
      { id: 'c', type: 'reply', created_at: at(1) },
      { id: 'z', type: 'create', created_at: at(1) },
      { id: 'b', type: 'update', created_at: at(1) },
    );
    expect(idsOf(events)).toEqual(['z', 'b', 'c']);
  });

  it('keep a reply before its create where their times say so', () => {
    const events = eventsOf(
      { id: '1', type: 'create', created_at: at(2) },
      { id: '2', type: 'reply', created_at: at(1) },
    );
    expect(idsOf(events)).toEqual(['2', '1']);
  });
});

describe('awkward payloads, 12: events and conversations that do not fit each other', () => {
  it('shows an event whose conversation is not in the list', () => {
    const { events } = buildTimeline([{ id: 'a' }], [{ id: '1', side_conversation_id: 'gone' }]);
    expect(events).toMatchObject([{ conversation: null, conversationId: 'gone' }]);
  });

  it('keeps a conversation without events', () => {
    expect(buildTimeline([{ id: 'a' }], [])).toMatchObject({
      events: [],
      conversations: [{ id: 'a' }],
    });
  });
});

describe('awkward payloads, 18: ten thousand events', () => {
  it('are all there, in order, and once', () => {
    const raw = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      side_conversation_id: `c${index % 500}`,
      created_at: new Date((index * 7919) % 10_000_000).toISOString(),
    }));
    const events = eventsOf(...raw, ...raw);
    const times = events.map(({ createdMs }) => createdMs ?? Number.NaN);
    expect(new Set(idsOf(events)).size).toBe(10_000);
    expect(events).toHaveLength(10_000);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('whatever came', () => {
  const wireEvent = fc.record(
    {
      id: fc.oneof(fc.constantFrom('1', '2', 1), fc.jsonValue()),
      type: fc.oneof(fc.constantFrom('create', 'reply', 'update'), fc.jsonValue()),
      side_conversation_id: fc.oneof(fc.constantFrom('a', 'b'), fc.jsonValue()),
      created_at: fc.oneof(fc.constantFrom(at(1), at(2), null), fc.jsonValue()),
      updates: fc.oneof(fc.record({ state: fc.jsonValue(), subject: fc.string() }), fc.jsonValue()),
      message: fc.jsonValue(),
      actor: fc.jsonValue(),
      via: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const anything = fc.array(fc.oneof(wireEvent, fc.jsonValue()));
  const conversations = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));

  it('nothing fails, and no event is dropped that has no id', () => {
    fc.assert(
      fc.property(conversations, fc.array(fc.jsonValue()), (listed, values) => {
        const withoutId = values.map((value) =>
          typeof value === 'object' && value !== null && 'id' in value ? null : value,
        );
        const { events } = buildTimeline(listed, withoutId as WireEvent[]);
        expect(events).toHaveLength(withoutId.length);
        expect(new Set(events.map(({ raw }) => raw))).toEqual(new Set(withoutId));
      }),
    );
  });

  it('an event with an id is there once for its conversation, as it came last', () => {
    const id = fc.constantFrom('1', '2', '3');
    const conversationId = fc.constantFrom('a', 'b');
    const event = fc.record({ id, side_conversation_id: conversationId, url: fc.string() });
    fc.assert(
      fc.property(fc.array(event), (raw) => {
        const last = new Map(raw.map((its) => [`${its.side_conversation_id} ${its.id}`, its]));
        expect(new Set(eventsOf(...raw).map((its) => its.raw))).toEqual(new Set(last.values()));
      }),
    );
  });

  it('keys tell all events apart', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const keys = eventsOf(...raw).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('the order does not depend on the order in which events came', () => {
    fc.assert(
      fc.property(fc.array(wireEvent), (raw) => {
        const withIds = raw.map((its, index) => ({ ...its, id: `e${index}` }));
        const forth = eventsOf(...withIds);
        const back = eventsOf(...withIds.toReversed());
        expect(idsOf(back)).toEqual(idsOf(forth));
      }),
    );
  });

  it('dated events stand in the order of their dates, before those without', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const times = eventsOf(...raw).map(
          ({ createdMs }) => createdMs ?? Number.POSITIVE_INFINITY,
        );
        expect(times).toEqual(times.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
      }),
    );
  });

  it('reading again changes nothing', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(eventsOf(...raw)).toEqual(eventsOf(...raw));
      }),
    );
  });
});
