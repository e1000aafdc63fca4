// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { AccountInsights } from './account-insights.ts';
import InsightsPage from './insights-page.tsx';
import { ONE_REPLY } from './test-insights.ts';
import { renderPart, textsOf } from './test-render.tsx';

// The chart needs a canvas that can draw.
vi.mock('./charts/stacked-columns.tsx', () => ({ StackedColumns: () => null }));

const LIMITS = { warningMs: 86_400_000, lateMs: 259_200_000, overdueMs: 604_800_000 };

function page(insights: Partial<AccountInsights>) {
  return renderPart(
    <InsightsPage
      insights={{ ...ONE_REPLY, ...insights }}
      ageLimits={LIMITS}
      nowMs={Date.UTC(2026, 10, 20, 12)}
    />,
  );
}

/** The notes above the cards. */
const notesOf = (container: Element) => textsOf(container, '[role="group"] > p');

describe('InsightsPage', () => {
  it('shows all cards in a named group', () => {
    const container = page({});
    expect(container.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Insights');
    expect(textsOf(container, 'section > h2')).toEqual([
      'Events over time',
      'Channels',
      'First reply time',
      'Open conversations by age',
      'Busiest partners',
      'No reply yet',
    ]);
    expect(notesOf(container)).toEqual([]);
  });

  it('says how many conversations the reply times and ages leave out', () => {
    expect(notesOf(page({ conversationCount: 5, judgedCount: 3 }))).toEqual([
      'Reply times and ages leave out 2 conversations (of 5 in total) because they started before the export or have messages without a known sender.',
    ]);
  });

  it('shows only a message without events', () => {
    const container = page({ eventCount: 0 });
    expect(textsOf(container, 'p')).toEqual(['There are no events to analyze.']);
    expect(container.querySelector('section')).toBeNull();
  });
});
