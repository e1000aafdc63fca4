import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from './formats.ts';
import type { Translator } from './translator.ts';

/** Everything that turns data into the agent's language. */
export interface Words {
  readonly t: Translator;
  readonly formats: Formats;
}

const WordsContext = createContext<Words | null>(null);

export function I18nProvider({
  words,
  children,
}: {
  /** Null where nothing below speaks yet. */
  readonly words: Words | null;
  readonly children: ComponentChildren;
}) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The agent's language, below a `I18nProvider`. */
export function useI18n(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useI18n needs a I18nProvider above it');
  return words;
}
