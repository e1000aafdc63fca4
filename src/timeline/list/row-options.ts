import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BrowserOptions } from '../browser-context.tsx';
import type { Reply } from '../use-reply.ts';
import type { BrowserAction } from '../browser-state.ts';

/** Options of all rows of a list. */
export interface RowOptions {
  /** True if the current event opens in the detail pane next to the list, not below its row. */
  readonly isSplit: boolean;
  /** False if the rows are grouped by conversation: then the heading names it. */
  readonly showsConversation: boolean;
  /** Formats a time in ms since 1970: without its date below the heading of its day, otherwise in the shortest form. */
  readonly timeOf: (milliseconds: number) => string;
  readonly renderTrailing: BrowserOptions['renderTrailing'];
  readonly dispatch: (action: BrowserAction) => void;
  /** Opens a message and the composer below it; null on a page that only reads. */
  readonly reply: Reply | null;
}

const RowOptionsContext = createContext<RowOptions>({
  isSplit: false,
  showsConversation: true,
  timeOf: String,
  renderTrailing: null,
  dispatch: () => undefined,
  reply: null,
});

/** Provides the options of all rows below. */
export const RowOptionsProvider = RowOptionsContext.Provider;

/** The options of the rows of the list around a component. */
export function useRowOptions(): RowOptions {
  return useContext(RowOptionsContext);
}
