// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { StackedColumnsProps } from '../charts/stacked-columns.tsx';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { renderPart, tableTexts, textOf, textsOf, toggleTable } from '../test-render.tsx';
import { OverTimeCard } from './over-time-card.tsx';

let chart: StackedColumnsProps | null = null;

// The chart needs a canvas that can draw.
vi.mock('../charts/stacked-columns.tsx', () => ({
  StackedColumns: (props: StackedColumnsProps) => {
    chart = props;
    return null;
  },
}));

const DAY_MS = 86_400_000;
const FRIDAY = Date.UTC(2026, 10, 20);
const NONE = { create: 0, reply: 0, update: 0, other: 0 };

function overTime(unit: EventsOverTime['unit'], startMs = FRIDAY): EventsOverTime {
  const stepMs = { hour: DAY_MS / 24, day: DAY_MS, week: 7 * DAY_MS }[unit];
  return {
    unit,
    buckets: [
      { startMs, counts: { ...NONE, create: 2, reply: 3 } },
      { startMs: startMs + stepMs, counts: { ...NONE, reply: 1200 } },
    ],
    outOfRange: NONE,
  };
}

const legendOf = (card: Element) => textsOf(card, 'li');
const timeRangeOf = (card: Element) => textOf(card.querySelector('ul + *'));

describe('OverTimeCard', () => {
  it('shows the totals and the range of the chart', () => {
    const card = renderPart(<OverTimeCard overTime={overTime('day')} />);
    expect(textOf(card.querySelector('h2'))).toBe('Events over time');
    expect(legendOf(card)).toEqual(['Created 2', 'Replies 1,203', 'Updates 0']);
    expect(timeRangeOf(card)).toBe('Nov 20, 2026 – Nov 21, 2026');
    expect(chart?.label).toBe(
      '1,205 events from Nov 20, 2026 to Nov 21, 2026. Busiest day: Nov 21, 2026.',
    );
    expect(chart?.types).toEqual(['create', 'reply', 'update']);
  });

  it('shows the counts of the column under the pointer', () => {
    const card = renderPart(<OverTimeCard overTime={overTime('day')} />);
    void act(() => chart?.onHover(0));
    expect(legendOf(card)).toEqual(['Created 2', 'Replies 3', 'Updates 0']);
    expect(timeRangeOf(card)).toBe('Nov 20, 2026');
    void act(() => chart?.onHover(null));
    expect(timeRangeOf(card)).toBe('Nov 20, 2026 – Nov 21, 2026');
  });

  it('names weeks by their first day, and ends the range on a Sunday', () => {
    const monday = FRIDAY - 4 * DAY_MS;
    const card = renderPart(<OverTimeCard overTime={overTime('week', monday)} />);
    expect(timeRangeOf(card)).toBe('Nov 16, 2026 – Nov 29, 2026');
    void act(() => chart?.onHover(1));
    expect(timeRangeOf(card)).toBe('Week of Nov 23, 2026');
  });

  it('has a table with a row for each column of the chart', () => {
    const card = renderPart(<OverTimeCard overTime={overTime('hour')} />);
    toggleTable(card);
    expect(tableTexts(card)).toEqual([
      ['Hour', 'Created', 'Replies', 'Updates'],
      ['11/20/26, 12:00 AM', '2', '3', '0'],
      ['11/20/26, 1:00 AM', '0', '1,200', '0'],
    ]);
  });

  it('says how many events are not in the chart', () => {
    const outOfRange = { ...NONE, update: 1, other: 1 };
    const card = renderPart(<OverTimeCard overTime={{ ...overTime('day'), outOfRange }} />);
    expect(textsOf(card, 'p')).toEqual([
      '2 events have no date in this range and aren’t in the chart.',
    ]);
    expect(legendOf(card)).toHaveLength(3);
  });

  it('has no time range and no note without data', () => {
    const card = renderPart(<OverTimeCard overTime={{ ...overTime('day'), buckets: [] }} />);
    expect(legendOf(card)).toEqual(['Created 0', 'Replies 0', 'Updates 0']);
    expect(timeRangeOf(card)).toBe('');
    expect(textsOf(card, 'p')).toEqual([]);
  });
});
