import type { Formats } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type DateChoice, inOrder } from './date-range.ts';

/** The label of a date choice, such as "Last 7 days". */
export function dateLabel(date: DateChoice, t: Translator, formats: Formats): string {
  if (date.kind === 'last-days')
    return date.days === 1 ? t('filters.today') : t.plural('filters.last_days', date.days);
  const range = inOrder(date);
  const from = range.from && formats.dayNamed(range.from);
  const to = range.to && formats.dayNamed(range.to);
  if (from !== null && to !== null) return t('filters.from_to', { from, to });
  if (from !== null) return t('filters.from_on', { from });
  return to === null ? t('filters.any_date') : t('filters.up_to', { to });
}
