import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from './formats.ts';
import type { Translator } from './translator.ts';

/** Everything that turns data into the agent's language. */
export interface I18n {
  readonly t: Translator;
  readonly formats: Formats;
}

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider({
  i18n,
  children,
}: {
  /** Null where nothing below speaks yet. */
  readonly i18n: I18n | null;
  readonly children: ComponentChildren;
}) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

/** The agent's language, below a `I18nProvider`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('useI18n needs a I18nProvider above it');
  return i18n;
}
