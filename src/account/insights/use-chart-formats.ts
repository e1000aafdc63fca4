import { useMemo } from 'preact/hooks';
import { useWords } from '../../i18n/i18n-context.tsx';
import { createFigureFormats, type FigureFormats } from './chart-formats.ts';

/** Numbers and days of figures in the agent's language. */
export function useFigureFormats(): FigureFormats {
  const { locale } = useWords().formats;
  return useMemo(() => createFigureFormats(locale), [locale]);
}
