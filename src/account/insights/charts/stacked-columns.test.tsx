// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithProviders as show } from '../../../ui/test-page.tsx';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { renderPart } from '../test-render.tsx';
import { type ColumnsOptions, plotColumns } from './plot-columns.ts';
import { StackedColumns } from './stacked-columns.tsx';

const destroy = vi.fn<() => void>();

// uPlot needs a canvas that can draw.
vi.mock('./plot-columns.ts', () => ({
  CHART_PX: 260,
  plotColumns: vi.fn<typeof plotColumns>((element) => {
    const canvas = document.createElement('canvas');
    element.append(canvas);
    return { canvas, destroy };
  }),
}));

const NONE = { create: 0, reply: 0, update: 0, other: 0 };
const OVER_TIME: EventsOverTime = {
  unit: 'day',
  buckets: [
    { startMs: Date.UTC(2026, 10, 20), counts: { ...NONE, create: 2, reply: 3 } },
    { startMs: Date.UTC(2026, 10, 21), counts: { ...NONE, reply: 4 } },
  ],
  outOfRange: NONE,
};
const TYPES = ['create', 'reply'] as const;
const onHover = vi.fn<(index: number | null) => void>();

function columns(label: string, overTime = OVER_TIME) {
  return <StackedColumns overTime={overTime} types={TYPES} label={label} onHover={onHover} />;
}

/** The options of the latest chart. */
function plotOptions(): ColumnsOptions {
  const call = vi.mocked(plotColumns).mock.lastCall;
  if (!call) throw new Error('there is no chart');
  return call[1];
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('StackedColumns', () => {
  it('is an image with the label as its accessible name', () => {
    const container = renderPart(columns('7 events, most on Nov 20'));
    const image = container.querySelector('[role="img"]');
    expect(image?.localName).toBe('canvas');
    expect(image?.getAttribute('aria-label')).toBe('7 events, most on Nov 20');
  });

  it('updates the accessible name without drawing the chart again', () => {
    const container = renderPart(columns('7 events'));
    show(columns('7 Ereignisse'), container);
    expect(container.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      '7 Ereignisse',
    );
    expect(plotColumns).toHaveBeenCalledTimes(1);
  });

  it('draws stacked counts with a label for each day', () => {
    renderPart(columns('7 events'));
    const { series, ticks, tickLabel, countLabel } = plotOptions();
    expect(series).toEqual([
      [0, 1],
      [5, 4],
      [2, null],
    ]);
    expect(ticks(1000).map(tickLabel)).toEqual(['Nov 20', 'Nov 21']);
    expect(ticks(80)).toEqual([0]);
    expect(countLabel(12_345)).toBe('12K');
  });

  it('replaces the chart and resets the hovered column when the events change', () => {
    const container = renderPart(columns('7 events'));
    onHover.mockClear();
    show(columns('4 events', { ...OVER_TIME, buckets: OVER_TIME.buckets.slice(1) }), container);
    expect(plotColumns).toHaveBeenCalledTimes(2);
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(onHover.mock.calls).toEqual([[null]]);
  });

  it('destroys the chart on unmount', () => {
    const container = renderPart(columns('7 events'));
    void act(() => render(null, container));
    expect(destroy).toHaveBeenCalledTimes(1);
  });
});
