import type { Translator } from '../../../i18n/translator.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Durations } from './durations.ts';

/**
 * Labels for the ranges between limits: below the first limit, between each pair of limits, and the last limit or more.
 *
 * @param limitsMs at least one limit, in milliseconds, ascending
 * @returns one label more than limits
 */
export function spanLabels(
  limitsMs: readonly number[],
  t: Translator,
  { span }: Pick<Durations, 'span'>,
): string[] {
  return [...limitsMs, null].map((toMs, index) => {
    const fromMs = limitsMs[index - 1];
    if (fromMs === undefined) return t('insights.under', { time: isolate(span(toMs ?? 0)) });
    return toMs === null
      ? t('insights.or_more', { time: isolate(span(fromMs)) })
      : span(fromMs, toMs);
  });
}
