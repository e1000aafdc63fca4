import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { createChartFormats, type ChartFormats } from './chart-formats.ts';

/** `ChartFormats` for the agent's locale. */
export function useChartFormats(): ChartFormats {
  const { locale } = useI18n().formats;
  return useMemo(() => createChartFormats(locale), [locale]);
}
