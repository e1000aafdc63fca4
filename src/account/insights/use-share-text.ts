import { useWords } from '../../i18n/i18n-context.tsx';
import { useFigureFormats } from './use-chart-formats.ts';

/** Writes a share of a whole: `45%`, `<1%`. */
export function useShareText(): (part: number, whole: number) => string {
  const { t } = useWords();
  const { share, leastShare } = useFigureFormats();
  return (part, whole) => share(part, whole) ?? t('figures.below', { share: leastShare });
}
