import { useI18n } from '../../../i18n/i18n-context.tsx';
import { useChartFormats } from './use-chart-formats.ts';

/** Writes a share of a whole: `45%`, `<1%`. */
export function useShareText(): (part: number, whole: number) => string {
  const { t } = useI18n();
  const { share, leastShare } = useChartFormats();
  return (part, whole) => share(part, whole) ?? t('insights.below', { share: leastShare });
}
