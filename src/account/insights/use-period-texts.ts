import { useI18n } from '../../i18n/i18n-context.tsx';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { createDurations } from './charts/durations.ts';
import type { TimeSpan } from './metrics/period.ts';

const DAY_MS = 86_400_000;

/** Below this length, days alone would not say when a period begins. */
const MIN_DAYS_MS = 2 * DAY_MS;

/** How a period is called. */
export function usePeriodTexts({ startMs, endMs }: TimeSpan) {
  const i18n = useI18n();
  const { formats } = i18n;
  const { duration } = createDurations(CALENDAR_TIME, i18n);
  const lengthMs = endMs - startMs;
  const isShort = lengthMs < MIN_DAYS_MS;
  const keyOf = (milliseconds: number) => formats.dayKey(milliseconds);
  const nameOf = (milliseconds: number) =>
    isShort ? formats.dayAndTime(milliseconds) : formats.dayNamed(keyOf(milliseconds));
  const lastMs = Math.max(startMs, endMs - 1);
  // A day that is not over counts as one; a change of the clock is none.
  const days = Math.ceil((lengthMs - DAY_MS / 8) / DAY_MS);
  const [from, to] = [nameOf(startMs), nameOf(isShort ? endMs : lastMs)];
  return {
    from,
    to,
    /** `Nov 5, 2026 – Nov 20, 2026`. */
    text: i18n.t('filters.from_to', { from, to }),
    /** `15 days`. */
    length: duration(isShort ? lengthMs : days * DAY_MS),
    /** `2026-11-05 to 2026-11-20`, for the names of files in any language. */
    fileText: `${keyOf(startMs)} – ${keyOf(lastMs)}`,
  };
}
