import { useI18n } from '../../i18n/i18n-context.tsx';
import { waitText } from '../../labels/wait-text.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useWorkingTime } from './working-time-context.ts';

/** The texts for the age of a waiting conversation. */
export interface AgeTexts {
  /** How long it has waited, such as `2 days` or `6 business hours`, or that it has no date. */
  readonly age: (waiting: Waiting) => string;
  /** Since when it waits, and that only business hours count; null if every hour counts, or without a date. */
  readonly since: (waiting: Waiting) => string | null;
}

export function useAgeTexts(): AgeTexts {
  const i18n = useI18n();
  const { nowMs } = useEventBrowser();
  const time = useWorkingTime() ?? CALENDAR_TIME;
  const { t, formats } = i18n;
  return {
    age: ({ turn: { sinceMs } }) =>
      sinceMs === null ? t('waiting.no_age') : waitText(time.elapsedMs(sinceMs, nowMs), time, i18n),
    since: ({ turn: { sinceMs } }) =>
      sinceMs === null || time.isCalendar
        ? null
        : t('waiting.business_since', { time: formats.exactTime(sinceMs) }),
  };
}
