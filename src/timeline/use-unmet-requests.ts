import { useEffect } from 'preact/hooks';
import { useEventBrowser } from './browser-context.tsx';

export interface UnmetRequestsOptions {
  /** True if the list is on the page. */
  readonly hasList: boolean;
  /** True if the filter button is on the page. */
  readonly hasFilterButton: boolean;
}

/**
 * Ends requests to focus or scroll to what is not on the page. Otherwise they would wait, and take the focus from the agent
 * as soon as it is there. If nothing has the focus, the filter button takes the place of the row.
 */
export function useUnmetRequests({ hasList, hasFilterButton }: UnmetRequestsOptions): void {
  const { state, dispatch } = useEventBrowser();
  const { focusRequest, isScrollRequested } = state;

  useEffect(() => {
    if (isScrollRequested && !hasList) dispatch({ type: 'scroll-done' });
    if (focusRequest === 'current-row' && !hasList) {
      const isFocusLost = document.activeElement === document.body;
      dispatch(
        isFocusLost && hasFilterButton
          ? { type: 'focus-requested', target: 'filter-button' }
          : { type: 'focus-done' },
      );
    } else if (focusRequest === 'filter-button' && !hasFilterButton) {
      dispatch({ type: 'focus-done' });
    }
  }, [focusRequest, isScrollRequested, hasList, hasFilterButton, dispatch]);
}
