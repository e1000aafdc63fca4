import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { useWorkingTime } from '../../../timeline/waiting/working-time-context.ts';
import { CALENDAR_TIME } from '../../../turns/working-time.ts';
import { createDurations, type Durations } from './durations.ts';

/** `Durations` in the working time of the page. */
export function useDurations(): Durations {
  const i18n = useI18n();
  const time = useWorkingTime() ?? CALENDAR_TIME;
  return useMemo(() => createDurations(time, i18n), [time, i18n]);
}
