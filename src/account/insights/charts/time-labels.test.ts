import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../i18n/formats.ts';
import { createChartFormats } from './chart-formats.ts';
import { tickLabel, timeLabel } from './time-labels.ts';

const formats = createFormats('en-GB', 'Europe/Berlin');
const chartFormats = createChartFormats('en-GB');
const HOUR_MS = 3_600_000;
/** 23:00 on 20 November 2026 in Berlin. */
const LATE = Date.UTC(2026, 10, 20, 22);

describe('timeLabel', () => {
  it('formats the start of a column in the time zone of the agent', () => {
    expect(timeLabel('hour', LATE, formats)).toBe('20/11/2026, 23:00');
    expect(timeLabel('day', LATE + HOUR_MS, formats)).toBe('21 Nov 2026');
  });
});

describe('tickLabel', () => {
  const hours = [LATE, LATE + HOUR_MS, LATE + 2 * HOUR_MS];
  it.each([
    [0, '23:00'],
    [1, '21 Nov'],
    [2, '01:00'],
    [3, ''],
  ])('labels hour %d with "%s"', (index, label) => {
    expect(tickLabel('hour', hours, index, formats, chartFormats)).toBe(label);
  });

  it('shows the year if there are more weeks than in a year', () => {
    const weeks = (count: number) =>
      Array.from({ length: count }, (_, week) => LATE + week * 168 * HOUR_MS);
    expect(tickLabel('week', weeks(52), 1, formats, chartFormats)).toBe('27 Nov');
    expect(tickLabel('week', weeks(53), 1, formats, chartFormats)).toBe('Nov 2026');
  });
});
