import { useI18n } from '../../../i18n/i18n-context.tsx';
import { useChartFormats } from './use-chart-formats.ts';

/** Returns a function that formats a share as text, for example `45%` or `<1%`. */
export function useShareText(): (part: number, whole: number) => string {
  const { t } = useI18n();
  const { share, leastShare } = useChartFormats();
  return (part, whole) => share(part, whole) ?? t('insights.below', { share: leastShare });
}
