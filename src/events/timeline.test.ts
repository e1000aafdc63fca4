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

describe('the event in the documentation', () => {
  it('is parsed with all its properties', () => {
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

  it('closes, reopens and renames, with the previous values', () => {
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

  it('takes previous values only from the same conversation', () => {
    const events = eventsOf(
      update('1', 1, { state: 'closed' }),
      update('2', 2, { state: 'open' }, { side_conversation_id: 'b' }),
    );
    expect(events[1]?.changes).toEqual([{ property: 'state', from: null, to: 'open' }]);
  });
});

describe('awkward payloads, 3: unknown types', () => {
  it.each([
    ['add-entity', 'add-entity'],
    ['message', 'message'],
    ['', null],
    [null, null],
    [undefined, null],
    [7, '7'],
    ['Create', 'Create'],
    [{ name: 'create' }, null],
  ])('parses %j as other', (type, typeName) => {
    expect(onlyEvent({ id: '1', type })).toMatchObject({ type: 'other', typeName });
  });

  it('preserves the three known types', () => {
    for (const type of ['create', 'reply', 'update']) {
      expect(onlyEvent({ id: '1', type })).toMatchObject({ type, typeName: type });
    }
  });
});

describe('awkward payloads, 4: repeated ids', () => {
  it('includes an event with the id of its conversation', () => {
    const { events, conversations } = buildTimeline(
      [{ id: 'a', subject: 'Printer' }],
      [{ id: 'a', side_conversation_id: 'a', type: 'create' }],
    );
    expect(conversations).toHaveLength(1);
    expect(events).toMatchObject([{ id: 'a', conversation: { subject: 'Printer' } }]);
  });

  it('includes an event from two pages once, with its newer body', () => {
    const older = { ...SAMPLE, message: { body: 'old' } };
    const newer = { ...SAMPLE, message: { body: 'new' } };
    expect(eventsOf(older, SAMPLE, newer)).toMatchObject([
      { message: { body: 'new' }, raw: newer },
    ]);
  });

  it('includes events of two conversations that have the same id', () => {
    const events = eventsOf(
      { id: '1', side_conversation_id: 'a' },
      { id: '1', side_conversation_id: 'b' },
    );
    expect(new Set(events.map(({ key }) => key)).size).toBe(2);
  });

  it('includes every event without an id, even identical ones', () => {
    expect(eventsOf({ type: 'reply' }, { type: 'reply' }, null, null, {})).toHaveLength(5);
  });

  it('has no text of a message in a key', () => {
    const event = { type: 'reply', message: { body: 'Secret words' } };
    const keys = [event, { ...event, created_at: '2026-11-20T12:00:00Z' }, event].map(
      (one) => onlyEvent(one).key,
    );
    expect(keys.join()).not.toContain('Secret');
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('awkward payloads, 10: via and ticket id of every kind', () => {
  it.each(['support', 'api', 'carrier-pigeon', 5, { channel: 'email', source: {} }])(
    'preserves the via %j',
    (via) => {
      expect(onlyEvent({ id: '1', via }).via).toEqual(via);
    },
  );

  it('has no via if the API sends none', () => {
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
  ])('parses the ticket id %j as %j', (ticketId, text) => {
    expect(onlyEvent({ id: '1', ticket_id: ticketId }).ticketId).toBe(text);
  });

  it('includes an event of another ticket', () => {
    expect(onlyEvent({ id: '1', ticket_id: 999 })).toMatchObject({ id: '1', ticketId: '999' });
  });
});

describe('awkward payloads, 11: events in any order', () => {
  it('are sorted oldest first, those without a valid date last', () => {
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

  it('of the same time are sorted with the create first, then by id', () => {
    const events = eventsOf(
      { id: 'c', type: 'reply', created_at: at(1) },
      { id: 'z', type: 'create', created_at: at(1) },
      { id: 'b', type: 'update', created_at: at(1) },
    );
    expect(idsOf(events)).toEqual(['z', 'b', 'c']);
  });

  it('include a reply before its create if it has an earlier date', () => {
    const events = eventsOf(
      { id: '1', type: 'create', created_at: at(2) },
      { id: '2', type: 'reply', created_at: at(1) },
    );
    expect(idsOf(events)).toEqual(['2', '1']);
  });
});

describe('awkward payloads, 12: events without conversations, and conversations without events', () => {
  it('includes an event whose conversation is not in the list', () => {
    const { events } = buildTimeline([{ id: 'a' }], [{ id: '1', side_conversation_id: 'gone' }]);
    expect(events).toMatchObject([{ conversation: null, conversationId: 'gone' }]);
  });

  it('includes a conversation without events', () => {
    expect(buildTimeline([{ id: 'a' }], [])).toMatchObject({
      events: [],
      conversations: [{ id: 'a' }],
    });
  });
});

describe('awkward payloads, 18: ten thousand events', () => {
  it('are all included once, in order', () => {
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

describe('buildTimeline, for any JSON', () => {
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

  it('never throws, and includes every event without an id', () => {
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

  it('includes an event with an id once per conversation, in its last version', () => {
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

  it('returns unique keys', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const keys = eventsOf(...raw).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('returns the same order for any order of the input', () => {
    fc.assert(
      fc.property(fc.array(wireEvent), (raw) => {
        const withIds = raw.map((its, index) => ({ ...its, id: `e${index}` }));
        const forth = eventsOf(...withIds);
        const back = eventsOf(...withIds.toReversed());
        expect(idsOf(back)).toEqual(idsOf(forth));
      }),
    );
  });

  it('sorts events by date, those without a date last', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const times = eventsOf(...raw).map(
          ({ createdMs }) => createdMs ?? Number.POSITIVE_INFINITY,
        );
        expect(times).toEqual(times.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
      }),
    );
  });

  it('returns an equal result for the same input', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(eventsOf(...raw)).toEqual(eventsOf(...raw));
      }),
    );
  });
});
