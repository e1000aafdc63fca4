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

export function WordsProvider({
  words,
  children,
}: {
  /** Null where nothing below speaks yet. */
  readonly words: Words | null;
  readonly children: ComponentChildren;
}) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The agent's language, below a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
