import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a file of a card says about its period. */
export interface PeriodTexts {
  /** `Nov 5, 2026 – Nov 20, 2026`, for a picture. */
  readonly text: string;
  /** `2026-11-05 to 2026-11-20`, for the name of a file. */
  readonly fileText: string;
}

const PeriodContext = createContext<PeriodTexts>({ text: '', fileText: '' });

/** Provides the cards below with the period that they are about. */
export const PeriodProvider = PeriodContext.Provider;

/** The period that the cards are about. */
export function usePeriod(): PeriodTexts {
  return useContext(PeriodContext);
}
