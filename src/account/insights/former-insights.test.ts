import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../conversations/parse-page.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from '../conversations/account-conversations.ts';
import { type FormerOptions, formerInsightsBuilder } from './former-insights.ts';
import { userIdsOfConversation } from './conversation-at.ts';

/** A day, three days, a week. */
const LIMITS = { warningMs: 86_400_000, lateMs: 259_200_000, overdueMs: 604_800_000 };

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const PAULO = { email: 'paulo@acme.example' };

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 12);
const OPTIONS: FormerOptions = {
  startMs: NOW - 40 * HOUR_MS,
  endMs: NOW,
  nowMs: NOW,
  roles: new Map([
    ['1', true],
    ['2', true],
    ['11', false],
  ]),
  limits: LIMITS,
  dayOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10),
  partnerCount: 20,
};

let count = 0;
/** One event of a conversation, so many hours ago. */
function event(
  id: string,
  hoursAgo: number | null,
  type: string,
  actor: object | null,
  more: object,
) {
  count += 1;
  return {
    id: `e${count}`,
    side_conversation_id: id,
    ticket_id: `t-${id}`,
    created_at: hoursAgo === null ? null : new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
    type,
    actor,
    ...more,
  } as WireEvent;
}

function asks(id: string, hoursAgo: number, to: object[] = [MARIA], actor: object | null = JOHNNY) {
  return event(id, hoursAgo, 'create', actor, {
    message: { subject: `About ${id}`, body: 'x', to },
  });
}

function says(id: string, hoursAgo: number, actor: object, subject: string | null = null) {
  return event(id, hoursAgo, 'reply', actor, { message: { subject, body: 'x', to: [JOHNNY] } });
}

function closes(id: string, hoursAgo: number) {
  return event(id, hoursAgo, 'update', JOHNNY, { updates: { state: 'closed' } });
}

function figuresOf(batches: WireEvent[][], options: Partial<FormerOptions> = {}) {
  const conversations = accountConversations();
  for (const [page, batch] of batches.entries()) conversations.add(parsePage(batch, page));
  const work = formerInsightsBuilder({ ...OPTIONS, ...options });
  for (const conversation of conversations.all()) work.add(conversation);
  return work.result();
}

describe('the figures of an account', () => {
  it('count events by hour and type, and name the hours in which nothing happened', () => {
    const undated = event('a', null, 'add-entity', null, {});
    const { overTime, eventCount } = figuresOf([
      [asks('a', 39.5), says('a', 2, MARIA), closes('a', 1.5), asks('b', 1000), undated],
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

  it('count events by the channel that their conversation turned out to have', () => {
    const { byChannel } = figuresOf([
      [asks('a', 3), asks('b', 3, [{ slack_channel_id: 'C' }])],
      [event('a', 2, 'update', { msteams_channel_id: '19:x' }, {})],
      [{ type: 'update' }],
    ]);
    expect([...byChannel]).toEqual([
      ['teams', 2],
      ['slack', 1],
      [null, 1],
    ]);
  });

  it('tell how long partners take to answer first, and who they are', () => {
    const { partners, firstReplies } = figuresOf([
      [asks('a', 10), says('a', 8, MARIA), says('a', 7, MARIA)],
      [asks('b', 10, [MARIA, HANNA]), says('b', 9, HANNA), says('b', 4, MARIA)],
      [asks('c', 10, [MARIA, PAULO]), says('c', 9.5, PAULO)],
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

  it('name as many partners as are asked for, those with the most conversations', () => {
    const events = [asks('a', 1), asks('b', 1, [PAULO]), asks('c', 1, [PAULO])];
    const { partners } = figuresOf([events], { partnerCount: 1 });
    expect(partners.map(({ key }) => key)).toEqual(['email paulo@acme.example']);
  });

  it('take no mail server for a partner', () => {
    const report = says('a', 1, { email: 'mailer-daemon@mx.example' });
    expect(figuresOf([[asks('a', 2), report]]).partners).toHaveLength(1);
  });

  it('count open conversations by whose turn it is and since when', () => {
    const { openByAge } = figuresOf([
      [asks('a', 1), asks('b', 100), says('b', 30, MARIA), asks('c', 200), closes('c', 1)],
    ]);
    expect(openByAge.theirs).toEqual({ fresh: 1, warning: 0, late: 0, overdue: 0, unknown: 0 });
    expect(openByAge.ours).toEqual({ fresh: 0, warning: 1, late: 0, overdue: 0, unknown: 0 });
  });

  it('name what was never answered, the longest wait first', () => {
    const { neverAnswered } = figuresOf([
      [
        asks('a', 5),
        asks('b', 9),
        asks('c', 20),
        says('c', 1, MARIA),
        asks('d', 30),
        closes('d', 1),
      ],
      [says('a', 2, JOHNNY), says('b', 8, MARIA, 'Automatic reply: away')],
      [event('a', 1, 'update', JOHNNY, { updates: { subject: 'Urgent' } })],
    ]);
    expect(neverAnswered).toEqual({
      count: 2,
      longest: [
        { conversationId: 'b', ticketId: 't-b', subject: 'About b', sinceMs: NOW - 9 * HOUR_MS },
        { conversationId: 'a', ticketId: 't-a', subject: 'Urgent', sinceMs: NOW - 5 * HOUR_MS },
      ],
    });
  });

  it('name twenty of them and count all', () => {
    const events = Array.from({ length: 25 }, (_, hour) => asks(`c${hour}`, hour + 1));
    const { neverAnswered } = figuresOf([events]);
    expect(neverAnswered.count).toBe(25);
    expect(neverAnswered.longest).toHaveLength(20);
    expect(neverAnswered.longest[0]?.conversationId).toBe('c24');
  });

  it('do not judge a conversation that began before the export, or that nobody began', () => {
    const { conversationCount, judgedCount, firstReplies } = figuresOf([
      [says('a', 3, MARIA), asks('b', 2, [MARIA], null), asks('c', 1)],
    ]);
    expect([conversationCount, judgedCount, firstReplies.count]).toEqual([3, 1, 0]);
  });

  it('are of the conversations of which an event is shown, judged by all of their events', () => {
    const events = [asks('a', 10), says('a', 8, MARIA), asks('b', 3)];
    const figures = figuresOf([events], { shows: ({ type }) => type === 'reply' });
    expect([figures.eventCount, figures.conversationCount]).toEqual([1, 1]);
    expect(figures.firstReplies.medianMs).toBe(2 * HOUR_MS);
    expect(figures.neverAnswered.count).toBe(0);
    const closed = {
      shows: (_: object, its: { state: string | null } | null) => its?.state === 'closed',
    };
    expect(figuresOf([events], closed).eventCount).toBe(0);
  });
});

describe('the users to ask about', () => {
  it('are those in doubt in any conversation, each once', () => {
    const conversations = accountConversations();
    const page = [asks('a', 1, [MARIA, HANNA]), asks('b', 1, [HANNA, PAULO]), asks('c', 1)];
    conversations.add(parsePage(page, 0));
    const ids = new Set([...conversations.all()].flatMap(userIdsOfConversation));
    expect([...ids]).toEqual(['1', '11', '2']);
  });
});

describe('whatever happened in an account', () => {
  const anyone = fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO, null);
  const anyEvent = fc.tuple(
    fc.constantFrom('a', 'b', 'c', ''),
    fc.option(fc.integer({ min: -5, max: 60 })),
    fc.constantFrom('create', 'reply', 'update', 'odd'),
    anyone,
    fc.array(fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO), { maxLength: 2 }),
    fc.constantFrom('open', 'closed'),
  );
  const anyEvents = fc
    .array(anyEvent, { maxLength: 20 })
    .map((all) =>
      all.map(([id, hoursAgo, type, actor, to, state]) =>
        event(
          id,
          hoursAgo,
          type,
          actor,
          type === 'update' ? { updates: { state } } : { message: { to } },
        ),
      ),
    );
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);

  it('the figures do not depend on where the events are cut', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(20), fc.nat(20), (events, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const batches = [events.slice(0, low), events.slice(low, high), events.slice(high)];
        const whole = figuresOf([events]);
        const cutUp = figuresOf(batches);
        expect({ ...cutUp, byChannel: new Map() }).toEqual({ ...whole, byChannel: new Map() });
        expect(new Map(cutUp.byChannel)).toEqual(new Map(whole.byChannel));
      }),
    );
  });

  it('their counts sum up', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const figures = figuresOf([events]);
        const { overTime, byChannel, openByAge, firstReplies } = figures;
        const all = [overTime.outOfRange, ...overTime.buckets.map(({ counts }) => counts)];
        expect(figures.eventCount).toBe(events.length);
        expect(sum(all.flatMap((counts) => Object.values(counts)))).toBe(events.length);
        expect(sum(byChannel.values())).toBe(events.length);
        expect(sum(firstReplies.distribution)).toBe(firstReplies.count);
        const [ours, theirs] = [openByAge.ours, openByAge.theirs].map((ages) =>
          sum(Object.values(ages)),
        );
        expect((ours ?? 0) + (theirs ?? 0)).toBeLessThanOrEqual(figures.judgedCount);
        expect(figures.neverAnswered.count).toBeLessThanOrEqual(theirs ?? 0);
        expect(figures.judgedCount).toBeLessThanOrEqual(figures.conversationCount);
      }),
    );
  });
});

it('judges no conversation of which the role of a person could not be fetched', () => {
  const all = accountConversations();
  all.add(parsePage([asks('a', 30, [MARIA, HANNA]), says('a', 20, HANNA)], 0));
  const judgedWith = (roles: FormerOptions['roles']) => {
    const builder = formerInsightsBuilder({ ...OPTIONS, roles });
    for (const one of all.all()) builder.add(one);
    const { judgedCount, openByAge } = builder.result();
    return [judgedCount, openByAge.ours.fresh, openByAge.theirs.fresh + openByAge.theirs.warning];
  };
  expect(judgedWith(new Map())).toEqual([0, 0, 0]);
  expect(judgedWith(OPTIONS.roles)).toEqual([1, 0, 1]);
});
