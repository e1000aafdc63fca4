import { type I18n, useI18n } from '../../i18n/i18n-context.tsx';
import { waitText } from '../../labels/wait-text.ts';
import type { Turn } from '../../turns/turn.ts';
import { CALENDAR_TIME, type WorkingTime } from '../../turns/working-time.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useWorkingTime } from './working-time-context.ts';

/** What of a waiting conversation determines the texts for its age. */
interface WaitingTurn {
  readonly turn: Pick<Turn, 'sinceMs'>;
}

/** The texts for the age of a waiting conversation. */
export interface AgeTexts {
  /** How long it has waited, such as `2 days` or `6 business hours`, or that it has no date. */
  readonly age: (waiting: WaitingTurn) => string;
  /** Since when it waits, and that only business hours count; null if every hour counts, or without a date. */
  readonly since: (waiting: WaitingTurn) => string | null;
}

/** The texts for the age of a conversation in a list of events. */
export function useAgeTexts(): AgeTexts {
  const i18n = useI18n();
  const { nowMs } = useEventBrowser();
  return ageTexts(useWorkingTime() ?? CALENDAR_TIME, nowMs, i18n);
}

/** @param nowMs milliseconds since 1970 */
export function ageTexts(time: WorkingTime, nowMs: number, i18n: I18n): AgeTexts {
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
