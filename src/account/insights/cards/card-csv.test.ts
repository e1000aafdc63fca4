import { expect, it } from 'vitest';
import { testI18n } from '../../../ui/test-page.tsx';
import { CALENDAR_TIME } from '../../../turns/working-time.ts';
import { createDurations } from '../charts/durations.ts';
import { spanLabels } from '../charts/span-labels.ts';
import { cardCsv } from './card-csv.ts';

const HOUR_MS = 3_600_000;

it('has no characters that isolate text directions, in headings and cells', () => {
  const { t } = testI18n;
  const durations = createDurations(CALENDAR_TIME, testI18n);
  const ages = spanLabels([24 * HOUR_MS, 168 * HOUR_MS], t, durations);
  const csv = cardCsv({
    columns: [
      { label: t('insights.age') },
      { label: t('insights.median'), fileLabel: durations.inHours(t('insights.median')) },
    ],
    rows: ages.map((age) => ({ key: age, cells: [age, ''], values: [age, '1'] })),
  });
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFAge,Median (hours)',
    'Less than 1 day,1',
    '1–7 days,1',
    '7 days or more,1',
    '',
  ]);
});
