// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithProviders as show } from '../../../ui/test-page.tsx';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { renderPart } from '../test-render.tsx';
import { type ColumnsOptions, plotColumns } from './plot-columns.ts';
import { StackedColumns, useColumnsOptions } from './stacked-columns.tsx';

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
const ignore = () => undefined;

interface ChartProps {
  readonly label: string;
  readonly overTime?: EventsOverTime;
}

function Chart({ label, overTime = OVER_TIME }: ChartProps) {
  const options = useColumnsOptions(overTime, TYPES, ignore, ignore);
  return <StackedColumns options={options} label={label} mark="chart" />;
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
    const container = renderPart(<Chart label="7 events, most on Nov 20" />);
    const image = container.querySelector('[role="img"]');
    expect(image?.localName).toBe('canvas');
    expect(image?.getAttribute('aria-label')).toBe('7 events, most on Nov 20');
    expect(container.querySelector('[data-mark="chart"]')).not.toBeNull();
  });

  it('updates the accessible name without drawing the chart again', () => {
    const container = renderPart(<Chart label="7 events" />);
    show(<Chart label="7 Ereignisse" />, container);
    expect(container.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      '7 Ereignisse',
    );
    expect(plotColumns).toHaveBeenCalledTimes(1);
  });

  it('draws stacked counts with a label for each day', () => {
    renderPart(<Chart label="7 events" />);
    const { series, ticks, tickLabel, valueLabel } = plotOptions();
    expect(series).toEqual([
      [0, 1],
      [5, 4],
      [2, null],
    ]);
    expect(ticks(1000).map(tickLabel)).toEqual(['Nov 20', 'Nov 21']);
    expect(ticks(80)).toEqual([0]);
    expect(valueLabel(12_345)).toBe('12K');
  });

  it('replaces the chart when the events change', () => {
    const container = renderPart(<Chart label="7 events" />);
    show(
      <Chart label="4 events" overTime={{ ...OVER_TIME, buckets: OVER_TIME.buckets.slice(1) }} />,
      container,
    );
    expect(plotColumns).toHaveBeenCalledTimes(2);
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('destroys the chart on unmount', () => {
    const container = renderPart(<Chart label="7 events" />);
    void act(() => render(null, container));
    expect(destroy).toHaveBeenCalledTimes(1);
  });
});
