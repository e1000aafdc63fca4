import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useEventBrowser } from './browser-context.tsx';

/** True while the page shows something else in place of the list, such as insights. */
const ListIsReplaced = createContext(false);

/** Provides the components below with whether the page shows something else in place of the list. */
export const ListIsReplacedProvider = ListIsReplaced.Provider;

/** True while the page shows something else in place of the list: then nothing steps through rows, and nothing counts them. */
export function useListIsReplaced(): boolean {
  return useContext(ListIsReplaced);
}

/** True if the page has a list with rows, which can take the focus. */
export function useListIsShown(): boolean {
  const { rows } = useEventBrowser();
  const isReplaced = useListIsReplaced();
  return rows.length > 0 && !isReplaced;
}
