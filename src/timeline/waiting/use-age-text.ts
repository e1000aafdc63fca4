import { useI18n } from '../../i18n/i18n-context.tsx';
import { formatDuration } from '../../i18n/measures.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { useEventBrowser } from '../browser-context.tsx';

/** A function that returns how long a conversation has waited, such as `2 days`, or that it has no date. */
export function useAgeText(): (waiting: Waiting) => string {
  const { t, formats } = useI18n();
  const { nowMs } = useEventBrowser();
  return ({ turn }) =>
    turn.sinceMs === null
      ? t('waiting.no_age')
      : formatDuration(formats.locale, nowMs - turn.sinceMs);
}
