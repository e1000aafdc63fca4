import { describe, expect, it } from 'vitest';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { testI18n } from '../../ui/test-page.tsx';
import { createChartFormats } from './charts/chart-formats.ts';
import { workingWeekLabel } from './working-week-label.ts';

const formats = createChartFormats('en');

function labelOf(days: readonly number[], from: number, to: number): string | null {
  const intervals = days.map((day) => ({
    startMinute: (day * 24 + from) * 60,
    endMinute: (day * 24 + to) * 60,
  }));
  const label = workingWeekLabel({ intervals }, testI18n.t, formats);
  return label && withoutIsolates(label).replaceAll(/\s/g, ' ');
}

describe('workingWeekLabel', () => {
  it.each([
    [[1, 2, 3, 4, 5], 9, 17, 'Mon–Fri, 9:00 AM–5:00 PM'],
    [[0, 1, 2, 6], 8.5, 12, 'Mon, Tue, Sat, Sun, 8:30 AM–12:00 PM'],
    [[0, 1, 2, 3, 4], 9, 17, 'Mon–Thu, Sun, 9:00 AM–5:00 PM'],
    [[5], 22, 30, 'Fri, 10:00 PM–6:00 AM'],
  ])('of the days %j from %d to %d is %s', (days, from, to, label) => {
    expect(labelOf(days, from, to)).toBe(label);
  });

  it('is null for hours that differ, for a pause, for whole days, and without hours', () => {
    const monday = { startMinute: 1440, endMinute: 1500 };
    const others = [
      { startMinute: 2880, endMinute: 3000 },
      { startMinute: 1560, endMinute: 1620 },
    ];
    for (const other of others) {
      expect(workingWeekLabel({ intervals: [monday, other] }, testI18n.t, formats)).toBeNull();
    }
    expect(labelOf([1], 0, 24)).toBeNull();
    expect(labelOf([], 9, 17)).toBeNull();
  });
});
