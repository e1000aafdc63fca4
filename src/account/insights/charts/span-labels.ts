import type { Translator } from '../../../i18n/translator.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { ChartFormats } from './chart-formats.ts';

/**
 * Words for the spans that limits part: less than the first, between each two, the last or more.
 *
 * @param limitsMs the smallest first, at least one
 */
export function spanLabels(
  limitsMs: readonly number[],
  t: Translator,
  { span }: ChartFormats,
): string[] {
  return [...limitsMs, null].map((toMs, place) => {
    const fromMs = limitsMs[place - 1];
    if (fromMs === undefined) return t('insights.under', { time: isolate(span(toMs ?? 0)) });
    return toMs === null
      ? t('insights.or_more', { time: isolate(span(fromMs)) })
      : span(fromMs, toMs);
  });
}
