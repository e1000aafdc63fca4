import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountInsights } from './account-insights.ts';
import { CHANNELS } from '../../events/channel.ts';
import { anyDays, anyEvents } from './test-arbitrary-accounts.ts';
import { referenceOf } from './test-reference.ts';
import { insightsOf, NOW, testOptions, utcDay } from './test-events.ts';

const HOUR_MS = 3_600_000;

/** Each run computes all insights of an account. */
const RUNS = { numRuns: 60 };

const OF_PERIOD = ['conversations', 'replies', 'medianFirstReplyMs', 'p90FirstReplyMs'] as const;
const AT_END = ['waitingOnUs', 'neverAnswered', 'targetMetShare'] as const;

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((all, one) => all + one, 0);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** The same with lists of ids in one order: theirs follows from the order of the events. */
function inOneOrder(insights: AccountInsights): unknown {
  return JSON.parse(
    JSON.stringify(insights, (name, value: unknown) =>
      Array.isArray(value) && /(Ids|Keys)$/.test(name) ? value.map(String).toSorted(byText) : value,
    ),
  );
}

describe('whatever happened in an account', () => {
  it('the figures are those of the slow and simple way', () => {
    fc.assert(
      fc.property(anyEvents, anyDays, (events, range) => {
        const insights = insightsOf([events], range ?? {});
        const expected = referenceOf(events, testOptions(range ?? {}));
        const { tiles, slowPartners } = insights;
        expect(insights.conversationCount).toBe(expected.conversationCount);
        expect(insights.judgedCount).toBe(expected.judgedCount);
        expect(tiles.conversations.conversationIds).toEqual(expected.createdIds);
        const { value, previous } = tiles.medianFirstReplyMs;
        expect([value, previous]).toEqual(expected.firstReply);
        expect(tiles.waitingOnUs.conversationIds).toEqual(expected.waitingOnUsIds);
        expect(tiles.neverAnswered.conversationIds).toEqual(expected.neverAnsweredIds);
        expect(tiles.conversations.previous).toBe(expected.previousCounts?.conversations ?? null);
        expect(tiles.replies.value).toBe(expected.replies);
        const byHour = Array.from({ length: 24 }, (_, hour) =>
          sum(insights.arrivals.counts.map((day) => day[hour] ?? 0)),
        );
        expect(byHour).toEqual(
          byHour.map((_, hour) => expected.messageHours.filter((one) => one === hour).length),
        );
        for (const channel of CHANNELS) {
          const row = insights.firstReplyByChannel.find((one) => one.channel === channel);
          expect(row?.medianMs ?? null).toBe(expected.channelMedian(channel));
        }
        for (const { startMs, medianMs } of insights.firstReplyOverTime.buckets)
          expect(medianMs).toBe(expected.dayMedian(utcDay(startMs)));
        for (const whose of ['ours', 'theirs'] as const) {
          const { buckets, unknown } = insights.waitingByAge[whose];
          const ages = expected.agesOf(whose);
          for (const { band, count } of buckets)
            expect(count).toBe(ages.filter((age) => age === band).length);
          expect(unknown.count).toBe(ages.filter((age) => age === null).length);
        }
        for (const row of [...slowPartners.people.rows, ...slowPartners.groups.rows])
          expect(row).toMatchObject(expected.partner(row.key));
      }),
      RUNS,
    );
  });

  it('the counts add up', () => {
    fc.assert(
      fc.property(anyEvents, anyDays, (events, range) => {
        const insights = insightsOf([events], { targetMs: 9 * HOUR_MS, ...range });
        const { tiles, waitingByAge, byAgent, overTime, firstReplyOverTime } = insights;
        const waits = ({ buckets, unknown }: AccountInsights['waitingByAge']['ours']) =>
          sum(buckets.map(({ count }) => count)) + unknown.count;
        expect(waits(waitingByAge.ours)).toBe(tiles.waitingOnUs.conversationIds.length);
        expect(waits(waitingByAge.theirs)).toBeGreaterThanOrEqual(
          tiles.neverAnswered.conversationIds.length,
        );
        expect(sum(byAgent.map((row) => row.waitingOnUs))).toBe(waits(waitingByAge.ours));
        expect(sum(byAgent.map((row) => row.conversations))).toBeLessThanOrEqual(
          tiles.conversations.conversationIds.length,
        );
        expect(sum(overTime.buckets.flatMap(({ counts }) => Object.values(counts)))).toBe(
          insights.eventCount,
        );
        const answered = tiles.medianFirstReplyMs.conversationIds.length;
        expect(sum(insights.firstReplyByChannel.map((row) => row.answered))).toBe(answered);
        // Without a period before, all buckets are of the period: the first one can begin before it. Otherwise one of them can
        // be of both periods, where they meet within a day.
        const { period, previous } = insights;
        const { buckets } = firstReplyOverTime;
        const isDivided = previous && !buckets.some(({ startMs }) => startMs === period.startMs);
        const inPeriod = buckets.filter(({ startMs }) => !previous || startMs >= period.startMs);
        expect(isDivided ? answered : sum(inPeriod.map((bucket) => bucket.answered))).toBe(
          answered,
        );
        for (const name of [...OF_PERIOD, ...AT_END]) {
          const { conversationIds } = tiles[name];
          expect(new Set(conversationIds).size).toBe(conversationIds.length);
        }
      }),
      RUNS,
    );
  });

  it('the figures do not depend on how the events are divided into pages, nor on their order', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.nat(30),
        fc.nat(30),
        fc.boolean(),
        (events, one, other, isTurned) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const ordered = isTurned ? events.toReversed() : events;
          const pages = [ordered.slice(0, low), ordered.slice(low, high), ordered.slice(high)];
          expect(inOneOrder(insightsOf(pages))).toEqual(inOneOrder(insightsOf([events])));
        },
      ),
    );
  });

  it('the previous period is what an export of only that time would say', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const options = { targetMs: 9 * HOUR_MS };
        const previous = testOptions().previous ?? { startMs: NOW, endMs: NOW };
        const from = (startMs: number, endMs: number) =>
          events.filter(({ created_at: created }) => {
            const ms = Date.parse(String(created));
            return ms >= startMs && ms < endMs;
          });
        const all = insightsOf([from(previous.startMs, Infinity)], options);
        const { tiles, slowPartners } = all;
        const then = from(previous.startMs, previous.endMs);
        const exported = previous;
        const before = insightsOf([then], { ...options, exported, isWhole: true });
        for (const name of OF_PERIOD) expect(tiles[name].previous).toBe(before.tiles[name].value);
        for (const name of AT_END) expect(tiles[name].previous).toBe(before.tiles[name].comparable);
        const rowsBefore = new Map(
          before.slowPartners.people.rows.map((row) => [row.key, row.medianMs]),
        );
        for (const { key, previousMedianMs } of slowPartners.people.rows)
          expect(previousMedianMs).toBe(rowsBefore.get(key) ?? null);
      }),
      RUNS,
    );
  });
});
