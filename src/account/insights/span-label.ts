import type { Translator } from '../../i18n/translator.ts';
import { isolated } from '../../i18n/isolate.ts';
import type { FigureFormats } from './chart-formats.ts';

/**
 * Words for the spans that limits part: less than the first, between each two, the last or more.
 *
 * @param limitsMs the smallest first, at least one
 */
export function spanWords(
  limitsMs: readonly number[],
  t: Translator,
  { span }: FigureFormats,
): string[] {
  return [...limitsMs, null].map((toMs, place) => {
    const fromMs = limitsMs[place - 1];
    if (fromMs === undefined) return t('figures.under', { time: isolated(span(toMs ?? 0)) });
    return toMs === null
      ? t('figures.or_more', { time: isolated(span(fromMs)) })
      : span(fromMs, toMs);
  });
}
