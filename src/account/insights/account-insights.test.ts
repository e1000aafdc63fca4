import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from '../conversations/account-conversations.ts';
import { type InsightOptions, insightsBuilder, userIdsOfConversation } from './account-insights.ts';

/** One day, three days and one week. */
const LIMITS = { warningMs: 86_400_000, lateMs: 259_200_000, overdueMs: 604_800_000 };

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const PAULO = { email: 'paulo@acme.example' };

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 12);
const OPTIONS: InsightOptions = {
  startMs: NOW - 40 * HOUR_MS,
  endMs: NOW,
  nowMs: NOW,
  roles: new Map([
    ['1', true],
    ['2', true],
  ]),
  limits: LIMITS,
  dayOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10),
  partnerCount: 20,
};

let count = 0;
/** An event of a conversation, `hoursAgo` hours before `NOW`. */
function wireEvent(
  id: string,
  hoursAgo: number | null,
  type: string,
  actor: object | null,
  properties: object,
) {
  count += 1;
  return {
    id: `e${count}`,
    side_conversation_id: id,
    ticket_id: `t-${id}`,
    created_at: hoursAgo === null ? null : new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
    type,
    actor,
    ...properties,
  } as WireEvent;
}

function created(
  id: string,
  hoursAgo: number,
  to: object[] = [MARIA],
  actor: object | null = JOHNNY,
) {
  return wireEvent(id, hoursAgo, 'create', actor, {
    message: { subject: `About ${id}`, body: 'x', to },
  });
}

function replied(id: string, hoursAgo: number, actor: object, subject: string | null = null) {
  return wireEvent(id, hoursAgo, 'reply', actor, { message: { subject, body: 'x', to: [JOHNNY] } });
}

function closed(id: string, hoursAgo: number) {
  return wireEvent(id, hoursAgo, 'update', JOHNNY, { updates: { state: 'closed' } });
}

function insightsOf(batches: WireEvent[][], options: Partial<InsightOptions> = {}) {
  const conversations = accountConversations();
  for (const [page, batch] of batches.entries()) conversations.add(batch, page);
  const builder = insightsBuilder({ ...OPTIONS, ...options });
  for (const conversation of conversations.all()) builder.add(conversation);
  return builder.result();
}

describe('insightsBuilder', () => {
  it('counts events by hour and type, including empty hours', () => {
    const undated = wireEvent('a', null, 'add-entity', null, {});
    const { overTime, eventCount } = insightsOf([
      [created('a', 39.5), replied('a', 2, MARIA), closed('a', 1.5), created('b', 1000), undated],
    ]);
    expect([overTime.unit, overTime.buckets.length, eventCount]).toEqual(['hour', 40, 5]);
    expect(overTime.buckets[0]?.counts).toEqual({ create: 1, reply: 0, update: 0, other: 0 });
    expect(overTime.buckets[1]?.counts).toEqual({ create: 0, reply: 0, update: 0, other: 0 });
    expect(overTime.buckets[38]).toEqual({
      startMs: NOW - 2 * HOUR_MS,
      counts: { create: 0, reply: 1, update: 1, other: 0 },
    });
    expect(overTime.outOfRange).toEqual({ create: 1, reply: 0, update: 0, other: 1 });
  });

  it('counts events by the channel of their conversation, also if a later event sets it', () => {
    const { byChannel } = insightsOf([
      [created('a', 3), created('b', 3, [{ slack_channel_id: 'C' }])],
      [wireEvent('a', 2, 'update', { msteams_channel_id: '19:x' }, {})],
      [{ type: 'update' }],
    ]);
    expect([...byChannel]).toEqual([
      ['teams', 2],
      ['slack', 1],
      [null, 1],
    ]);
  });

  it('computes first reply times overall and per partner', () => {
    const { partners, firstReplies } = insightsOf([
      [created('a', 10), replied('a', 8, MARIA), replied('a', 7, MARIA)],
      [created('b', 10, [MARIA, HANNA]), replied('b', 9, HANNA), replied('b', 4, MARIA)],
      [created('c', 10, [MARIA, PAULO]), replied('c', 9.5, PAULO)],
    ]);
    expect(
      partners.map(({ key, conversations, messages, medianFirstReplyMs }) => [
        key,
        conversations,
        messages,
        medianFirstReplyMs === null ? null : medianFirstReplyMs / HOUR_MS,
      ]),
    ).toEqual([
      ['email maria@acme.example', 3, 3, 4],
      ['email paulo@acme.example', 1, 1, 0.5],
    ]);
    expect(partners[0]?.participant.name).toBe('Maria');
    expect([firstReplies.count, (firstReplies.medianMs ?? 0) / HOUR_MS]).toEqual([3, 2]);
  });

  it('limits the partners to those with the most conversations', () => {
    const events = [created('a', 1), created('b', 1, [PAULO]), created('c', 1, [PAULO])];
    const { partners } = insightsOf([events], { partnerCount: 1 });
    expect(partners.map(({ key }) => key)).toEqual(['email paulo@acme.example']);
  });

  it('does not count a mail server as a partner', () => {
    const report = replied('a', 1, { email: 'mailer-daemon@mx.example' });
    expect(insightsOf([[created('a', 2), report]]).partners).toHaveLength(1);
  });

  it('counts open conversations by whose turn it is and by age', () => {
    const { openByAge } = insightsOf([
      [
        created('a', 1),
        created('b', 100),
        replied('b', 30, MARIA),
        created('c', 200),
        closed('c', 1),
      ],
    ]);
    expect(openByAge.theirs).toEqual({ fresh: 1, warning: 0, late: 0, overdue: 0, unknown: 0 });
    expect(openByAge.ours).toEqual({ fresh: 0, warning: 1, late: 0, overdue: 0, unknown: 0 });
  });

  it('lists open conversations without a reply, the longest wait first', () => {
    const { neverAnswered } = insightsOf([
      [
        created('a', 5),
        created('b', 9),
        created('c', 20),
        replied('c', 1, MARIA),
        created('d', 30),
        closed('d', 1),
      ],
      [replied('a', 2, JOHNNY), replied('b', 8, MARIA, 'Automatic reply: away')],
      [wireEvent('a', 1, 'update', JOHNNY, { updates: { subject: 'Urgent' } })],
    ]);
    expect(neverAnswered).toEqual({
      count: 2,
      longest: [
        { conversationId: 'b', ticketId: 't-b', subject: 'About b', sinceMs: NOW - 9 * HOUR_MS },
        { conversationId: 'a', ticketId: 't-a', subject: 'Urgent', sinceMs: NOW - 5 * HOUR_MS },
      ],
    });
  });

  it('lists at most twenty conversations without a reply, but counts all', () => {
    const events = Array.from({ length: 25 }, (_, hour) => created(`c${hour}`, hour + 1));
    const { neverAnswered } = insightsOf([events]);
    expect(neverAnswered.count).toBe(25);
    expect(neverAnswered.longest).toHaveLength(20);
    expect(neverAnswered.longest[0]?.conversationId).toBe('c24');
  });

  it('leaves out the turn of a conversation whose create event or creator is missing', () => {
    const { conversationCount, judgedCount, firstReplies } = insightsOf([
      [replied('a', 3, MARIA), created('b', 2, [MARIA], null), created('c', 1)],
    ]);
    expect([conversationCount, judgedCount, firstReplies.count]).toEqual([3, 1, 0]);
  });

  it('includes conversations with a matching event, and computes their turn from all of their events', () => {
    const events = [created('a', 10), replied('a', 8, MARIA), created('b', 3)];
    const insights = insightsOf([events], { shows: ({ type }) => type === 'reply' });
    expect([insights.eventCount, insights.conversationCount]).toEqual([1, 1]);
    expect(insights.firstReplies.medianMs).toBe(2 * HOUR_MS);
    expect(insights.neverAnswered.count).toBe(0);
    const onlyClosed = {
      shows: (_: object, conversation: { state: string | null } | null) =>
        conversation?.state === 'closed',
    };
    expect(insightsOf([events], onlyClosed).eventCount).toBe(0);
  });
});

describe('userIdsOfConversation', () => {
  it('returns the users whose role matters in any conversation', () => {
    const conversations = accountConversations();
    conversations.add(
      [created('a', 1, [MARIA, HANNA]), created('b', 1, [HANNA, PAULO]), created('c', 1)],
      0,
    );
    const ids = new Set([...conversations.all()].flatMap(userIdsOfConversation));
    expect([...ids]).toEqual(['1', '11', '2']);
  });
});

describe('insightsBuilder with random events', () => {
  const anyActor = fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO, null);
  const anyEvent = fc.tuple(
    fc.constantFrom('a', 'b', 'c', ''),
    fc.option(fc.integer({ min: -5, max: 60 })),
    fc.constantFrom('create', 'reply', 'update', 'odd'),
    anyActor,
    fc.array(fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO), { maxLength: 2 }),
    fc.constantFrom('open', 'closed'),
  );
  const anyEvents = fc
    .array(anyEvent, { maxLength: 20 })
    .map((all) =>
      all.map(([id, hoursAgo, type, actor, to, state]) =>
        wireEvent(
          id,
          hoursAgo,
          type,
          actor,
          type === 'update' ? { updates: { state } } : { message: { to } },
        ),
      ),
    );
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);

  it('returns the same insights however the events are split into pages', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(20), fc.nat(20), (events, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const batches = [events.slice(0, low), events.slice(low, high), events.slice(high)];
        const whole = insightsOf([events]);
        const split = insightsOf(batches);
        expect({ ...split, byChannel: new Map() }).toEqual({ ...whole, byChannel: new Map() });
        expect(new Map(split.byChannel)).toEqual(new Map(whole.byChannel));
      }),
    );
  });

  it('returns counts that add up', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const insights = insightsOf([events]);
        const { overTime, byChannel, openByAge, firstReplies } = insights;
        const all = [overTime.outOfRange, ...overTime.buckets.map(({ counts }) => counts)];
        expect(insights.eventCount).toBe(events.length);
        expect(sum(all.flatMap((counts) => Object.values(counts)))).toBe(events.length);
        expect(sum(byChannel.values())).toBe(events.length);
        expect(sum(firstReplies.distribution)).toBe(firstReplies.count);
        const [ours, theirs] = [openByAge.ours, openByAge.theirs].map((ages) =>
          sum(Object.values(ages)),
        );
        expect((ours ?? 0) + (theirs ?? 0)).toBeLessThanOrEqual(insights.judgedCount);
        expect(insights.neverAnswered.count).toBeLessThanOrEqual(theirs ?? 0);
        expect(insights.judgedCount).toBeLessThanOrEqual(insights.conversationCount);
      }),
    );
  });
});
