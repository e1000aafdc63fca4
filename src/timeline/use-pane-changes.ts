import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BrowserAction } from './browser-state.ts';

export interface PaneChangesOptions {
  /** True if the current event opens beside the list. */
  readonly isSplit: boolean;
  /** Key of the event that the agent chose for the pane; undefined if there is none. */
  readonly chosenKey: string | undefined;
  readonly dispatch: (action: BrowserAction) => void;
}

/**
 * Opens the chosen event below its row when the page becomes too narrow for the pane beside the list, and closes what is open
 * in the list when there is a pane again. If the focus was in what is gone, the row gets it.
 */
export function usePaneChanges({ isSplit, chosenKey, dispatch }: PaneChangesOptions): void {
  const wasSplit = useRef(isSplit);
  const shownKey = useRef(chosenKey);

  useLayoutEffect(() => {
    if (wasSplit.current !== isSplit) {
      wasSplit.current = isSplit;
      dispatch(isSplit ? { type: 'pane-added' } : { type: 'pane-removed', key: shownKey.current });
      if (document.hasFocus() && document.activeElement === document.body)
        dispatch({ type: 'focus-requested', target: 'current-row' });
    }
    shownKey.current = chosenKey;
  }, [isSplit, chosenKey, dispatch]);
}
