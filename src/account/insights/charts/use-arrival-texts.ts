import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { HeatCell } from './heat-grid.ts';
import { useChartFormats } from './use-chart-formats.ts';

/** The words for times of the week. Days are numbers; 0 is Monday. */
export interface ArrivalTexts {
  /** `Tue`. */
  shortDayOf(day: number): string;
  /** `Tuesday`. */
  dayOf(day: number): string;
  /** `14:00`. */
  hourOf(hour: number): string;
  /** `14`, for an axis. */
  shortHourOf(hour: number): string;
  /** `Tuesday, 14:00–15:00`. */
  nameOf(cell: Pick<HeatCell, 'day' | 'fromHour' | 'toHour'>): string;
}

/** The words for times of the week, in the agent's language. */
export function useArrivalTexts(): ArrivalTexts {
  const { t } = useI18n();
  const { weekday, shortWeekday, hour, shortHour } = useChartFormats();
  return useMemo(() => {
    // The formats count days from Sunday.
    const sundayBased = (day: number) => (day + 1) % 7;
    const dayOf = (day: number) => weekday(sundayBased(day));
    return {
      dayOf,
      shortDayOf: (day) => shortWeekday(sundayBased(day)),
      hourOf: hour,
      shortHourOf: shortHour,
      nameOf: ({ day, fromHour, toHour }) =>
        t('insights.arrivals.time', {
          day: dayOf(day),
          from: isolate(hour(fromHour)),
          to: isolate(hour(toHour)),
        }),
    };
  }, [t, weekday, shortWeekday, hour, shortHour]);
}
