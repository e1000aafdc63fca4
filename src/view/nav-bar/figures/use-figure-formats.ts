import { useMemo } from 'preact/hooks';
import { useWords } from '../../shared/words.tsx';
import { createFigureFormats, type FigureFormats } from './figure-formats.ts';

/** Numbers and days of figures in the agent's language. */
export function useFigureFormats(): FigureFormats {
  const { locale } = useWords().formats;
  return useMemo(() => createFigureFormats(locale), [locale]);
}
