import { describe, expect, it } from 'vitest';
import { businessHours } from '../../turns/business-hours.ts';
import type { PartnerRow } from './metrics/slow-partners.ts';
import type { Tile } from './metrics/tiles.ts';
import {
  asks,
  eventAt,
  GROUP,
  HANNA,
  insightsOf,
  JOHNNY,
  MARIA,
  PAULO,
  says,
  sets,
  SLACK,
} from './test-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function hours(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / HOUR_MS;
}

function numbersOf({ value, comparable, previous }: Tile) {
  return [value, comparable, previous];
}

function summaryOf(row: PartnerRow) {
  const { key, conversations, medianMs, previousMedianMs, unanswered, waitingNow } = row;
  return [key, conversations, hours(medianMs), hours(previousMedianMs), unanswered, waitingNow];
}

/** The period is 11 to 20 November 12:00, the previous one 1 to 10 November 12:00. */
describe('the tiles', () => {
  it('compare conversations and first replies with the previous period, each as of its end', () => {
    const { tiles } = insightsOf([
      [asks('a', 100), says('a', 98, MARIA), asks('b', 90), says('b', 84, MARIA), asks('c', 10)],
      // Of the previous period; one is answered only after its end.
      [asks('d', 400), says('d', 399, MARIA), asks('e', 300), says('e', 50, MARIA)],
    ]);
    expect(numbersOf(tiles.conversations)).toEqual([3, 3, 2]);
    expect(tiles.conversations.conversationIds).toEqual(['a', 'b', 'c']);
    expect(numbersOf(tiles.replies)).toEqual([3, 3, 1]);
    expect(numbersOf(tiles.medianFirstReplyMs).map(hours)).toEqual([4, 4, 1]);
    expect(hours(tiles.p90FirstReplyMs.value)).toBeCloseTo(5.6);
    expect(tiles.medianFirstReplyMs.conversationIds).toEqual(['a', 'b']);
    expect(tiles.p90FirstReplyMs.conversationIds).toEqual(['b']);
  });

  it('count what waits at the end of the period whenever it began, and compare only what began in it', () => {
    const { tiles } = insightsOf([
      [asks('old', 400), says('old', 399, MARIA), asks('new', 20), says('new', 10, MARIA)],
      [asks('older', 410), asks('young', 30), asks('closed', 30), sets('closed', 'closed', 2)],
    ]);
    expect(numbersOf(tiles.waitingOnUs)).toEqual([2, 1, 1]);
    expect(tiles.waitingOnUs.conversationIds).toEqual(['old', 'new']);
    expect(numbersOf(tiles.neverAnswered)).toEqual([2, 1, 1]);
    expect(tiles.neverAnswered.conversationIds).toEqual(['older', 'young']);
  });

  it('were open at the end of the previous period if they were closed only later', () => {
    const { tiles } = insightsOf([
      [asks('a', 400), sets('closed', 'a', 20), asks('b', 400), sets('closed', 'b', 300)],
    ]);
    expect(numbersOf(tiles.neverAnswered)).toEqual([0, 0, 1]);
  });

  it('say nothing where nothing is known: without replies, a target, or a previous period', () => {
    const { tiles, previous } = insightsOf([[asks('a', 5)]], { isWhole: true });
    expect(previous).toBeNull();
    expect(numbersOf(tiles.medianFirstReplyMs)).toEqual([null, null, null]);
    expect(numbersOf(tiles.targetMetShare)).toEqual([null, null, null]);
    expect(numbersOf(tiles.conversations)).toEqual([1, 1, null]);
  });

  it('do not say that nothing waits if no conversation could be judged', () => {
    const { tiles, conversationCount, judgedCount } = insightsOf([[says('a', 5, MARIA)]]);
    expect([conversationCount, judgedCount]).toEqual([1, 0]);
    expect(numbersOf(tiles.waitingOnUs)).toEqual([null, 0, 0]);
    expect(numbersOf(tiles.neverAnswered)).toEqual([null, 0, 0]);
    expect(numbersOf(insightsOf([]).tiles.waitingOnUs)).toEqual([0, 0, 0]);
  });

  it('measure the share of first replies within the target, with those that wait too long already', () => {
    const events = [
      [asks('fast', 100), says('fast', 99, MARIA), asks('slow', 100), says('slow', 90, MARIA)],
      [asks('late', 9), asks('fresh', 3), asks('closed', 50), sets('closed', 'closed', 40)],
    ];
    const { tiles } = insightsOf(events, { targetMs: 4 * HOUR_MS });
    expect(tiles.targetMetShare.value).toBeCloseTo(1 / 3);
    expect(tiles.targetMetShare.conversationIds).toEqual(['slow', 'late']);
  });

  it('measure in business hours', () => {
    // Thursday 19:00 to Friday 10:00 UTC, with two working hours.
    const weekdays = [1, 2, 3, 4, 5].map((day) => day * 1440);
    const workingTime = businessHours({
      timeZone: 'UTC',
      intervals: weekdays.map((day) => ({ startMinute: day + 480, endMinute: day + 1080 })),
      holidays: [],
    });
    const { tiles } = insightsOf([[asks('a', 17), says('a', 2, MARIA)]], { workingTime });
    expect(hours(tiles.medianFirstReplyMs.value)).toBe(2);
  });
});

describe('the slow partners', () => {
  it('have the first replies that they sent, and what waits for them', () => {
    const { slowPartners } = insightsOf([
      [asks('a', 100), says('a', 98, MARIA), asks('b', 90, [MARIA, PAULO]), says('b', 89, PAULO)],
      [asks('c', 20), asks('d', 400), says('d', 397, MARIA), says('d', 30, JOHNNY, [MARIA])],
    ]);
    expect(slowPartners.people.rows.map(summaryOf)).toEqual([
      ['email maria@acme.example', 3, 2, 3, 1, 2],
      ['email paulo@acme.example', 1, 1, null, 0, 0],
    ]);
    expect(slowPartners.people.rows[0]).toMatchObject({
      participant: { name: 'Maria' },
      conversationIds: ['a', 'b', 'c'],
      unansweredIds: ['c'],
      waitingIds: ['d', 'c'],
      answered: 1,
      previousAnswered: 1,
    });
    expect(slowPartners.people.leftOut).toBe(0);
    expect(slowPartners.groups.rows).toEqual([]);
  });

  it('are apart from channels and groups, where it does not matter who answers', () => {
    const slackUser = { ...SLACK, slack_user_id: 'U5', name: 'Tom' };
    const agent = { support_group_id: '7', support_agent_id: 5 };
    const { slowPartners } = insightsOf([
      [asks('a', 100, [SLACK]), says('a', 97, slackUser), asks('b', 50, [GROUP])],
      [asks('c', 40, [GROUP]), says('c', 39, agent), says('c', 30, JOHNNY, [agent])],
    ]);
    expect(slowPartners.groups.rows.map(summaryOf)).toEqual([
      ['child-ticket 7', 2, 1, null, 1, 2],
      ['slack C1', 1, 3, null, 0, 0],
    ]);
    expect(slowPartners.people.rows.map(({ key }) => key)).toEqual(['slack U5']);
  });

  it('leave out agents, by their role, and who started conversations', () => {
    const boss = { name: 'Boss', email: 'boss@support.example' };
    const { slowPartners } = insightsOf([
      [asks('a', 100, [HANNA]), asks('b', 90, [boss]), says('b', 80, boss)],
      [asks('old', 450, [MARIA], boss), asks('c', 20, [MARIA], PAULO), asks('d', 20, [PAULO])],
    ]);
    expect(slowPartners.people.rows.map(({ key }) => key)).toEqual(['email maria@acme.example']);
    // A creator who is an end user stays.
    const asked = insightsOf([[asks('a', 20, [JOHNNY], MARIA), asks('b', 10)]]).slowPartners;
    expect(asked.people.rows.map(({ key }) => key)).toEqual(['email maria@acme.example']);
  });

  it('count as unanswered only what started in the period, and all that waits', () => {
    const { slowPartners } = insightsOf([[asks('old', 400), asks('new', 20)]]);
    expect(slowPartners.people.rows.map(summaryOf)).toEqual([
      ['email maria@acme.example', 1, null, null, 1, 2],
    ]);
  });

  it('have the name of the Teams channel, not that of the person who writes there', () => {
    const channel = { msteams_channel_id: 'T9', name: 'Quay' };
    const tom = { msteams_channel_id: 'T9', name: 'Thomas Weber' };
    const { slowPartners } = insightsOf([
      [says('a', 101, tom), asks('b', 100, [channel]), says('b', 97, tom), says('c', 90, tom)],
    ]);
    expect(slowPartners.groups.rows.map(({ participant }) => participant.name)).toEqual(['Quay']);
  });

  it('leave out mail servers, and count those for whom there is no row', () => {
    const many = Array.from({ length: 510 }, (_, index) =>
      asks(`c${index}`, 10, [{ email: `p${index}@acme.example` }]),
    );
    const report = says('c0', 1, { email: 'mailer-daemon@mx.example' });
    const { people } = insightsOf([[...many, report]]).slowPartners;
    expect([people.rows.length, people.leftOut]).toEqual([500, 10]);
  });
});

describe('the other figures', () => {
  it('give first replies by day over both periods, as of the end of the period', () => {
    const { firstReplyOverTime } = insightsOf([
      [asks('a', 400), says('a', 100, MARIA), asks('b', 5), asks('c', 6), says('c', 4, MARIA)],
    ]);
    expect([firstReplyOverTime.unit, firstReplyOverTime.buckets.length]).toEqual(['day', 20]);
    const filled = firstReplyOverTime.buckets.filter((one) => one.conversationIds.length > 0);
    expect(filled).toEqual([
      {
        startMs: Date.UTC(2026, 10, 3),
        endMs: Date.UTC(2026, 10, 4),
        answered: 1,
        pending: 0,
        medianMs: 300 * HOUR_MS,
        p90Ms: 300 * HOUR_MS,
        conversationIds: ['a'],
      },
      {
        startMs: Date.UTC(2026, 10, 20),
        endMs: Date.UTC(2026, 10, 21),
        answered: 1,
        pending: 1,
        medianMs: 2 * HOUR_MS,
        p90Ms: 2 * HOUR_MS,
        conversationIds: ['c', 'b'],
      },
    ]);
  });

  it('give first replies by channel, those with the most conversations first', () => {
    const { firstReplyByChannel } = insightsOf([
      [asks('a', 9, [SLACK]), asks('b', 9), asks('c', 9), says('c', 8, MARIA)],
      [asks('d', 400), says('d', 397, MARIA)],
    ]);
    expect(
      firstReplyByChannel.map(({ channel, answered, pending, medianMs, previousMedianMs }) => [
        channel,
        answered,
        pending,
        hours(medianMs),
        hours(previousMedianMs),
      ]),
    ).toEqual([
      ['email', 1, 1, 1, 3],
      ['slack', 0, 1, null, null],
    ]);
  });

  it('count messages by weekday and hour in the time zone of the agent', () => {
    // Friday, 09:00 UTC is 14:30 in India; 20:00 UTC is 01:30 on the next day.
    const format = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Kolkata' });
    const { arrivals } = insightsOf(
      [[asks('a', 3), says('a', 16, MARIA), sets('closed', 'a', 1)]],
      {
        timeZone: 'Asia/Kolkata',
        dayOf: (milliseconds) => format.format(milliseconds),
      },
    );
    expect(arrivals.counts[4]?.[14]).toBe(1);
    expect(arrivals.counts[4]?.[1]).toBe(1);
    expect(arrivals.counts.flat().reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(arrivals.days).toEqual([1, 1, 2, 2, 2, 1, 1]);
  });

  it('tell what each agent began, sent, and answered how fast, and what waits for whom', () => {
    const { byAgent } = insightsOf([
      [asks('a', 50), says('a', 40, MARIA), says('a', 39, MARIA), says('a', 36, HANNA, [MARIA])],
      [
        says('a', 30, MARIA),
        asks('b', 400),
        says('b', 390, MARIA),
        says('b', 384, JOHNNY, [MARIA]),
      ],
      // An internal note, and a message that was settled by a close.
      [says('a', 20, HANNA, [JOHNNY]), asks('c', 60), says('c', 50, MARIA)],
      [sets('closed', 'c', 45), says('c', 10, JOHNNY, [MARIA])],
    ]);
    expect(
      byAgent.map((row) => [
        row.participant.name,
        row.conversations,
        row.replies,
        row.answers,
        hours(row.medianAnswerMs),
        hours(row.previousMedianAnswerMs),
        row.waitingIds,
      ]),
    ).toEqual([
      ['Johnny', 2, 1, 0, null, 6, []],
      ['Hanna', 0, 1, 1, 4, null, ['a']],
    ]);
  });

  it('count waits by age, and say which ages the export cannot hold', () => {
    const counts = (exportDays: number) => {
      const { waitingByAge } = insightsOf(
        [
          [
            asks('a', 1),
            asks('b', 90),
            says('b', 30, MARIA),
            eventAt('x', null, 'create', JOHNNY, {}),
          ],
        ],
        { exportDays },
      );
      const { ours, theirs } = waitingByAge;
      return [ours, theirs].map(({ buckets, unknown }) => [
        ...buckets.map(({ count, isPossible }) => (isPossible ? count : '–')),
        unknown.count,
      ]);
    };
    expect(counts(20)).toEqual([
      [0, 1, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ]);
    expect(counts(7)).toEqual([
      [0, 1, 0, '–', 0],
      [1, 0, 0, '–', 0],
    ]);
  });

  it('have no band of ages between two equal limits', () => {
    const limits = { warningMs: DAY_MS, lateMs: DAY_MS, overdueMs: 2 * DAY_MS };
    const { ours } = insightsOf([], { limits }).waitingByAge;
    expect(ours.buckets.map(({ band }) => band)).toEqual(['fresh', 'late', 'overdue']);
  });

  it('count the events of the period by type, and those whose date the export should not have', () => {
    const undated = eventAt('a', null, 'add-entity', null, {});
    const { overTime, eventCount } = insightsOf([
      [asks('a', 30), says('a', 2, MARIA), asks('b', 400), asks('c', 2000), undated],
    ]);
    expect([overTime.unit, overTime.buckets.length, eventCount]).toEqual(['day', 10, 2]);
    expect(overTime.outOfRange).toEqual({ create: 1, reply: 0, update: 0, other: 1 });
  });

  it('are of the conversations of which an event is shown, judged by all of their events', () => {
    const insights = insightsOf([[asks('a', 10), says('a', 8, MARIA), asks('b', 3)]], {
      shows: ({ type }) => type === 'reply',
    });
    expect([insights.eventCount, insights.conversationCount]).toEqual([1, 1]);
    expect(insights.tiles.conversations.value).toBe(1);
    expect(hours(insights.tiles.medianFirstReplyMs.value)).toBe(2);
    expect(insights.arrivals.counts[4]?.[4]).toBe(1);
  });

  it('know what happened by the end of a date filter, not what came later', () => {
    const days = { from: '2026-11-16', to: '2026-11-18' };
    const insights = insightsOf([[asks('a', 60), says('a', 10, MARIA), asks('later', 20)]], {
      days,
    });
    expect(insights.period.endMs).toBe(Date.UTC(2026, 10, 19));
    expect(insights.tiles.neverAnswered.conversationIds).toEqual(['a']);
    expect(insights.waitingByAge.theirs.buckets.map(({ count }) => count)).toEqual([0, 1, 0, 0]);
    expect(insights.conversationCount).toBe(1);
  });

  it('judge no conversation of which the role of a person could not be fetched', () => {
    const events = [asks('a', 30, [MARIA, HANNA]), says('a', 20, HANNA)];
    expect(insightsOf([events], { roles: new Map() }).judgedCount).toBe(0);
    expect(insightsOf([events]).judgedCount).toBe(1);
  });
});
