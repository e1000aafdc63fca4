import { formatDuration } from '../i18n/measures.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import type { WorkingTime } from '../turns/working-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * A wait or a reply time in one unit, rounded down: `2 days`, or `6 business hours` if only business hours count. A business
 * day is as long as a working day of the schedule. Less than one business minute is `0 business hours`, because the wait may
 * have begun long ago outside of them.
 *
 * @param workingMs working milliseconds of `time`
 */
export function waitText(
  workingMs: number,
  { dayMs, isCalendar }: Pick<WorkingTime, 'dayMs' | 'isCalendar'>,
  { t, formats }: I18n,
): string {
  if (isCalendar) return formatDuration(formats.locale, workingMs);
  if (workingMs >= dayMs) return t.plural('waiting.business_days', Math.floor(workingMs / dayMs));
  return workingMs >= HOUR_MS || workingMs < MINUTE_MS
    ? t.plural('waiting.business_hours', Math.max(0, Math.floor(workingMs / HOUR_MS)))
    : t.plural('waiting.business_minutes', Math.floor(workingMs / MINUTE_MS));
}
