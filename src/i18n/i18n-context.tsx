import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from './formats.ts';
import type { Translator } from './translator.ts';

/** The translator and formats for the agent's language. */
export interface I18n {
  readonly t: Translator;
  readonly formats: Formats;
}

const I18nContext = createContext<I18n | null>(null);

/** Provides the translator and formats to the components below. */
export function I18nProvider({
  i18n,
  children,
}: {
  /** Null until the language is loaded. Components below must not call `useI18n` before. */
  readonly i18n: I18n | null;
  readonly children: ComponentChildren;
}) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

/**
 * Returns the translator and formats of the closest `I18nProvider`.
 *
 * @throws {Error} without a provider, or if its `i18n` is null
 */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('useI18n needs a I18nProvider above it');
  return i18n;
}
