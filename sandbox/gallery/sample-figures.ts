import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import type { AgentRow } from '../../src/account/insights/metrics/by-agent.ts';
import type { PartnerRow } from '../../src/account/insights/metrics/slow-partners.ts';
import type { Tile } from '../../src/account/insights/metrics/tiles.ts';
import type { WaitingAges } from '../../src/account/insights/metrics/waiting-by-age.ts';
import type { Participant } from '../../src/events/participant.ts';
import { NOW_MS } from './sample-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 30;

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

function tile(value: number | null, previous: number | null, comparable = value): Tile {
  return { value, comparable, previous, conversationIds: ids('tile', 3) };
}

function person(name: string | null, email: string): Participant {
  return { kind: 'person', name, email, userId: null, address: null };
}

function channel(kind: 'slack' | 'teams' | 'child-ticket', name: string): Participant {
  return { kind, name, email: null, userId: null, address: name };
}

/** A row of a partner; hours are null if nobody replied. */
function partner(
  participant: Participant,
  conversations: number,
  hours: readonly [median: number, p90: number] | null,
  previousHours: number | null,
  [unanswered, waitingNow]: readonly [number, number],
): PartnerRow {
  const key = participant.email ?? participant.address ?? '';
  const all = ids(key, conversations + waitingNow);
  return {
    key,
    participant,
    conversations,
    conversationIds: all.slice(0, conversations),
    answered: hours === null ? 0 : conversations - unanswered,
    medianMs: hours && hours[0] * HOUR_MS,
    p90Ms: hours && hours[1] * HOUR_MS,
    previousAnswered: previousHours === null ? 0 : conversations,
    previousMedianMs: previousHours && previousHours * HOUR_MS,
    unanswered,
    unansweredIds: all.slice(0, unanswered),
    waitingNow,
    waitingIds: all.slice(0, waitingNow),
  };
}

function agent(name: string, counts: readonly [number, number, number], hours: number | null) {
  const participant = person(name, `${name.split(' ')[0]?.toLowerCase() ?? ''}@support.example`);
  const [conversations, replies, waitingOnUs] = counts;
  return {
    key: participant.email ?? '',
    participant,
    conversations,
    conversationIds: ids(name, conversations),
    createKeys: ids(`${name} create`, conversations),
    replies,
    replyKeys: ids(`${name} reply`, replies),
    answers: hours === null ? 0 : replies,
    medianAnswerMs: hours && hours * HOUR_MS,
    previousAnswers: hours === null ? 0 : replies,
    previousMedianAnswerMs: hours && hours * 1.2 * HOUR_MS,
    waitingOnUs,
    waitingIds: ids(name, waitingOnUs),
  } satisfies AgentRow;
}

function ages(counts: readonly [number, number, number, number], unknown: number): WaitingAges {
  const limits = [0, 4, 24, 72].map((hours) => hours * HOUR_MS);
  const bands = ['fresh', 'warning', 'late', 'overdue'] as const;
  return {
    buckets: bands.map((band, index) => ({
      band,
      fromMs: limits[index] ?? 0,
      toMs: limits[index + 1] ?? null,
      count: counts[index] ?? 0,
      conversationIds: ids(band, counts[index] ?? 0),
      isPossible: true,
    })),
    unknown: { count: unknown, conversationIds: ids('unknown', unknown) },
  };
}

/** As in an export of two days, with limits of a day, three days, and a week. */
function shortAges(count: number): WaitingAges {
  const full = ages([count, 0, 0, 0], 0);
  const limits = [0, DAY_MS, 3 * DAY_MS, 7 * DAY_MS];
  return {
    ...full,
    buckets: full.buckets.map((bucket, index) => ({
      ...bucket,
      fromMs: limits[index] ?? 0,
      toMs: limits[index + 1] ?? null,
      isPossible: index < 2,
    })),
  };
}

const PERIOD = { startMs: NOW_MS - 15 * DAY_MS, endMs: NOW_MS };
const PREVIOUS = { startMs: NOW_MS - DAYS * DAY_MS, endMs: PERIOD.startMs };

/** A slow partner who gets slower, a fast one, one without a reply, and channels and groups. */
export const SAMPLE_FIGURES: AccountInsights = {
  eventCount: 1800,
  conversationCount: 420,
  judgedCount: 400,
  period: PERIOD,
  previous: PREVIOUS,
  previousNeedsMs: null,
  tiles: {
    conversations: tile(204, 187),
    replies: tile(512, 498),
    medianFirstReplyMs: tile(5.4 * HOUR_MS, 4.1 * HOUR_MS),
    p90FirstReplyMs: tile(49 * HOUR_MS, 52 * HOUR_MS),
    waitingOnUs: tile(28, 19, 17),
    neverAnswered: tile(41, 22, 22),
    targetMetShare: tile(0.72, 0.78),
  },
  slowPartners: {
    people: {
      rows: [
        partner(person('Maria Lopez', 'maria@acme-returns.example'), 40, [31, 96], 12, [6, 9]),
        partner(person('Paulo Silva', 'paulo@parts.example'), 33, [2.5, 7], 4, [0, 1]),
        partner(
          person(null, 'service-desk@a-partner-with-a-long-name.example'),
          12,
          [8, 20],
          null,
          [1, 2],
        ),
        partner(person('Hanna Berg', 'hanna@carrier.example'), 3, null, null, [3, 3]),
      ],
      leftOut: 12,
    },
    groups: {
      rows: [
        partner(channel('slack', '#field-service'), 58, [1.2, 5], 1.1, [2, 4]),
        partner(channel('teams', 'Warehouse'), 21, [14, 30], 19, [4, 5]),
        partner(channel('child-ticket', 'Spare parts'), 17, [26, 70], 26, [1, 3]),
      ],
      leftOut: 0,
    },
  },
  firstReplyOverTime: {
    unit: 'day',
    buckets: Array.from({ length: DAYS }, (_, index) => {
      const startMs = NOW_MS - (DAYS - index) * DAY_MS;
      const isEmpty = index % 7 === 6;
      const count = isEmpty ? 0 : 8 + ((index * 7) % 13);
      const pending = isEmpty ? 0 : Math.max(0, index - 24);
      const medianMs = isEmpty ? null : (3 + ((index * 5) % 8)) * HOUR_MS;
      return {
        startMs,
        endMs: startMs + DAY_MS,
        answered: Math.max(0, count - pending),
        pending,
        medianMs,
        p90Ms: medianMs && medianMs * 6,
        conversationIds: ids(`day-${index}`, count),
      };
    }),
  },
  firstReplyByChannel: [
    {
      channel: 'email',
      answered: 96,
      pending: 12,
      medianMs: 11 * HOUR_MS,
      p90Ms: 70 * HOUR_MS,
      previousMedianMs: 9 * HOUR_MS,
      conversationIds: ids('email', 108),
    },
    {
      channel: 'slack',
      answered: 54,
      pending: 2,
      medianMs: 1.2 * HOUR_MS,
      p90Ms: 5 * HOUR_MS,
      previousMedianMs: 1.1 * HOUR_MS,
      conversationIds: ids('slack', 58),
    },
    {
      channel: 'child-ticket',
      answered: 0,
      pending: 3,
      medianMs: null,
      p90Ms: null,
      previousMedianMs: null,
      conversationIds: ids('child-ticket', 3),
    },
  ],
  arrivals: {
    counts: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (__, hour) => {
        const isOfficeHour = hour >= 7 && hour < 19 && day < 5;
        return isOfficeHour ? 6 + ((day * 5 + hour * 3) % 9) : (day + hour) % 3 === 0 ? 1 : 0;
      }),
    ),
    days: [2, 2, 2, 2, 3, 2, 2],
  },
  byAgent: [
    agent('Johnny Agent', [88, 140, 12], 1.5),
    agent('Aisha Khan', [71, 96, 14], 6),
    agent('Lena Weber', [45, 0, 2], null),
  ],
  waitingByAge: {
    ours: ages([12, 8, 5, 3], 1),
    theirs: ages([30, 20, 12, 25], 0),
    longestMs: DAYS * DAY_MS,
  },
  overTime: {
    unit: 'day',
    buckets: Array.from({ length: 15 }, (_, index) => {
      const base = index % 7 > 4 ? 2 : 20 + ((index * 7) % 13);
      return {
        startMs: PERIOD.startMs + index * DAY_MS,
        counts: { create: base, reply: 2 * base, update: base >> 1, other: index === 9 ? 4 : 0 },
      };
    }),
    outOfRange: { create: 0, reply: 0, update: 0, other: 1 },
  },
};

/** An export of two days without a comparison, in which nothing can wait for three days or longer. */
export const SHORT_FIGURES: AccountInsights = {
  ...SAMPLE_FIGURES,
  period: { startMs: NOW_MS - 2 * DAY_MS, endMs: NOW_MS },
  previous: null,
  previousNeedsMs: NOW_MS - 4 * DAY_MS,
  tiles: {
    conversations: tile(18, null),
    replies: tile(31, null),
    medianFirstReplyMs: tile(null, null),
    p90FirstReplyMs: tile(null, null),
    waitingOnUs: tile(4, null),
    neverAnswered: tile(9, null),
    targetMetShare: tile(null, null),
  },
  firstReplyByChannel: [],
  byAgent: [],
  waitingByAge: { ours: shortAges(4), theirs: shortAges(9), longestMs: 2 * DAY_MS },
};
