import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';

/**
 * A date and time within a sentence: `3 Mar 2026 at 10:24`.
 *
 * @param milliseconds since 1970
 */
export function dateTimeLabel(milliseconds: number, { t, formats }: I18n): string {
  return t('export_page.moment', {
    day: isolate(formats.dayNamed(formats.dayKey(milliseconds))),
    time: isolate(formats.time(milliseconds)),
  });
}
