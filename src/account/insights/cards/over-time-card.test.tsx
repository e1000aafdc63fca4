// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import type { PlotProps } from '../charts/plot.tsx';
import type { ColumnsOptions } from '../charts/plot-columns.ts';
import { InsightsProvider } from '../insights-context.tsx';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { renderPart, tableTexts, textOf, textsOf, toggleTable } from '../test-render.tsx';
import { OverTimeCard } from './over-time-card.tsx';

let chart: (PlotProps & { readonly options: ColumnsOptions }) | null = null;

// The chart needs a canvas that can draw.
vi.mock(import('../charts/stacked-columns.tsx'), async (original) => ({
  ...(await original()),
  StackedColumns: (props: object) => {
    chart = props as typeof chart;
    return <span />;
  },
}));

const DAY_MS = 86_400_000;
const FRIDAY = Date.UTC(2026, 10, 20);
/** Begins in the middle of a day. */
const PERIOD = { startMs: FRIDAY + DAY_MS / 2, endMs: FRIDAY + 3 * DAY_MS };
const NONE = { create: 0, reply: 0, update: 0, other: 0 };

function overTime(unit: EventsOverTime['unit'], startMs = FRIDAY): EventsOverTime {
  const stepMs = { hour: DAY_MS / 24, day: DAY_MS, week: 7 * DAY_MS }[unit];
  return {
    unit,
    buckets: [
      { startMs, counts: { ...NONE, create: 2, reply: 3 } },
      { startMs: startMs + stepMs, counts: { ...NONE, reply: 1200 } },
      { startMs: startMs + 2 * stepMs, counts: NONE },
    ],
    outOfRange: NONE,
  };
}

function card(data: EventsOverTime): HTMLElement {
  return renderPart(<OverTimeCard overTime={data} period={PERIOD} />);
}

const legendOf = (container: Element) => textsOf(container, 'li');
const timeRangeOf = (container: Element) => textOf(container.querySelector('ul + *'));

describe('OverTimeCard', () => {
  it('shows the totals and the range of the chart', () => {
    const container = card(overTime('day'));
    expect(textOf(container.querySelector('h2'))).toBe('Events over time');
    expect(legendOf(container)).toEqual(['Created 2', 'Replies 1,203', 'Updates 0']);
    expect(timeRangeOf(container)).toBe('Nov 20, 2026 – Nov 22, 2026');
    expect(chart?.label).toBe(
      '1,205 events from Nov 20, 2026 to Nov 22, 2026. Busiest day: Nov 21, 2026.',
    );
    expect(chart?.options.types).toEqual(['create', 'reply', 'update']);
  });

  it('shows the counts of the column under the pointer', () => {
    const container = card(overTime('day'));
    void act(() => chart?.options.onHover(0));
    expect(legendOf(container)).toEqual(['Created 2', 'Replies 3', 'Updates 0']);
    expect(timeRangeOf(container)).toBe('Nov 20, 2026');
    void act(() => chart?.options.onHover(null));
    expect(timeRangeOf(container)).toBe('Nov 20, 2026 – Nov 22, 2026');
  });

  it('names weeks by their first day, and ends the range on a Sunday', () => {
    const container = card(overTime('week', FRIDAY - 4 * DAY_MS));
    expect(timeRangeOf(container)).toBe('Nov 16, 2026 – Dec 6, 2026');
    void act(() => chart?.options.onHover(1));
    expect(timeRangeOf(container)).toBe('Week of Nov 23, 2026');
  });

  it('has a table with a row for each column of the chart, a button where there are events', () => {
    const container = card(overTime('hour'));
    toggleTable(container);
    expect(tableTexts(container)).toEqual([
      ['Hour', 'Created', 'Replies', 'Updates'],
      ['11/20/26, 12:00 AM', '2', '3', '0'],
      ['11/20/26, 1:00 AM', '0', '1,200', '0'],
      ['11/20/26, 2:00 AM', '0', '0', '0'],
    ]);
    expect(container.querySelectorAll('tbody button')).toHaveLength(2);
  });

  it('opens the events of a column that is pressed', () => {
    const pressed: EventSelection[] = [];
    renderPart(
      <InsightsProvider
        value={{
          onDrillDown: (selection) => void pressed.push(selection),
          choices: new Map(),
          latest: { current: null },
          returnTo: { current: null },
        }}
      >
        <OverTimeCard overTime={overTime('day')} period={PERIOD} />
      </InsightsProvider>,
    );
    chart?.options.onPress(2);
    expect(pressed).toEqual([]);
    chart?.options.onPress(1);
    expect(pressed.map(({ label }) => label)).toEqual(['Events: \u2068Nov 21, 2026\u2069']);
    chart?.options.onPress(0);
    const accepts = (index: number, offsetMs: number) =>
      pressed[index]?.accepts({
        key: '',
        conversationId: null,
        createdMs: FRIDAY + offsetMs,
        actor: null,
        message: null,
        type: 'reply',
      });
    const accepted = [DAY_MS - 1, DAY_MS, 2 * DAY_MS - 1, 2 * DAY_MS].map((offsetMs) =>
      accepts(0, offsetMs),
    );
    expect(accepted).toEqual([false, true, true, false]);
    // The first day only from where the period begins.
    expect([accepts(1, DAY_MS / 2 - 1), accepts(1, DAY_MS / 2)]).toEqual([false, true]);
  });

  it('says how many events are not in the chart', () => {
    const container = card({ ...overTime('day'), outOfRange: { ...NONE, update: 1, other: 1 } });
    expect(textsOf(container, 'p:not([aria-live])')).toEqual([
      '2 events have no date in this range and aren’t in the chart.',
    ]);
    expect(legendOf(container)).toHaveLength(3);
  });

  it('has no time range and no note without data', () => {
    const container = card({ ...overTime('day'), buckets: [] });
    expect(legendOf(container)).toEqual(['Created 0', 'Replies 0', 'Updates 0']);
    expect(timeRangeOf(container)).toBe('');
    expect(textsOf(container, 'p:not([aria-live])')).toEqual([]);
  });
});
