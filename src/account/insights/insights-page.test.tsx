// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { WorkingTimeProvider } from '../../timeline/waiting/working-time-context.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import type { AccountInsights } from './account-insights.ts';
import InsightsPage from './insights-page.tsx';
import { ONE_REPLY, tileOf } from './test-insights.ts';
import { renderPart, textsOf } from './test-render.tsx';

// The charts need a canvas that can draw.
vi.mock('./charts/plot.tsx', () => ({ Plot: () => null }));

function page(insights: Partial<AccountInsights>, workingTime = CALENDAR_TIME) {
  return renderPart(
    <WorkingTimeProvider value={workingTime}>
      <InsightsPage
        insights={{ ...ONE_REPLY, ...insights }}
        periodChoice="newest-half"
        onChoosePeriod={() => undefined}
      />
    </WorkingTimeProvider>,
  );
}

const WHERE_SET = 'Business hours and target: Admin Center > Apps > settings of this app.';

/** The lines above the cards. */
const linesOf = (container: Element) =>
  textsOf(container, '[role="group"] > :not(section) > div > p');

describe('InsightsPage', () => {
  it('shows the cards in a named group, in the order of the questions that they answer', () => {
    const container = page({});
    expect(container.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Insights');
    expect(textsOf(container, 'section h2')).toEqual([
      'Slow partners',
      'First reply over time',
      'First reply by channel',
      'When messages come',
      'Agents',
      'Open conversations by age',
      'Events over time',
    ]);
  });

  it('says what the period is compared with', () => {
    const dayMs = 86_400_000;
    const { startMs } = ONE_REPLY.period;
    const previous = { startMs: startMs - 15 * dayMs, endMs: startMs };
    const period = { startMs, endMs: startMs + 15 * dayMs };
    expect(linesOf(page({ period, previous, previousNeedsMs: null }))).toEqual([
      'Nov 20, 2026 – Dec 4, 2026, compared with the 15 days before',
      `Waits count every hour. ${WHERE_SET}`,
    ]);
  });

  it('says what an export must hold to compare, and what reply times leave out', () => {
    const lines = linesOf(page({ conversationCount: 5, judgedCount: 3 }));
    expect(lines.slice(1)).toEqual([
      'To compare, export events from Nov 19, 2026 or earlier.',
      `Waits count every hour. ${WHERE_SET}`,
      'Reply times and ages leave out 2 conversations (of 5 in total) because they started before the export or have messages without a known sender.',
    ]);
  });

  it('says once that only business hours count, and which, and writes short durations', () => {
    const hourMs = 3_600_000;
    const tiles = {
      ...ONE_REPLY.tiles,
      medianFirstReplyMs: { ...tileOf(20 * hourMs), conversationIds: [] },
    };
    const eightHours = { ...CALENDAR_TIME, dayMs: 8 * hourMs, isCalendar: false };
    const container = page({ tiles }, eightHours);
    const said = `Waits count business hours only, 8 hours a day. ${WHERE_SET}`;
    expect(linesOf(container).filter((line) => line === said)).toHaveLength(1);
    expect(textsOf(container, 'li')).toContain('First reply, median2.5 days');
    expect(linesOf(page({ tiles }))).not.toContain(said);

    const days = [1, 2, 3, 4, 5].map((day) => day * 24 * 60);
    const intervals = days.map((start) => ({ startMinute: start + 540, endMinute: start + 1020 }));
    const week = { timeZone: 'Europe/Berlin', intervals };
    expect(linesOf(page({ tiles }, { ...eightHours, week }))).toContain(
      `Waits count business hours only, 8 hours a day: Mon–Fri, 9:00 AM–5:00 PM, Europe/Berlin. ${WHERE_SET}`,
    );
  });

  it('compares each number in words, and marks what is better or worse', () => {
    const { startMs } = ONE_REPLY.period;
    const hourMs = 3_600_000;
    const container = page({
      previous: { startMs: startMs - 1, endMs: startMs },
      tiles: {
        ...ONE_REPLY.tiles,
        conversations: tileOf(30, 20),
        medianFirstReplyMs: tileOf(3 * hourMs, 4 * hourMs),
        waitingOnUs: tileOf(9, 4),
        neverAnswered: { ...tileOf(70, 4), comparable: 9 },
        targetMetShare: tileOf(0.75, 0.7),
      },
    });
    expect(textsOf(container, '[aria-label="Overview"] > li')).toEqual([
      'Conversations30↑ 50% more before: 20',
      'Replies1–Change unknown',
      'First reply, median3 hours↓ 25% faster (better) before: 4 hours',
      'First reply, 90th percentile––Change unknown',
      'Waiting on us9↑ 5 more (worse) before: 4',
      'Never answered70↑ 5 more new ones (worse) new: 9, before: 4',
      'First reply on target75%↑ 5 points higher (better) before: 70%',
    ]);
  });

  it('has no number for a target if none is set', () => {
    expect(textsOf(page({}), '[aria-label="Overview"] > li')).toHaveLength(6);
  });

  it('shows only the period and a message without events', () => {
    const container = page({ eventCount: 0, conversationCount: 0 });
    expect(textsOf(container, '[role="group"] > p')).toEqual(['There are no events to analyze.']);
    expect(container.querySelector('section')).toBeNull();
  });
});
