import { useHostActions } from '../../ui/host-actions.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { watchAction } from '../../ui/action-problem.ts';
import type { InitialView } from '../initial-view.ts';

/** A function that opens the large view with the current options, search and facets; null if the page has no large view. */
export function useLargeView(): (() => void) | null {
  const { state, dispatch } = useEventBrowser();
  const openLargeView = useHostActions()?.openLargeView;
  if (!openLargeView) return null;

  return () => {
    const { view, conversations, searchText, undoFilters } = state;
    const initialView: InitialView = { view, conversations, searchText, undoFilters };
    dispatch({ type: 'large-view-requested' });
    watchAction(openLargeView(initialView), (problem) =>
      dispatch({ type: 'large-view-problem', problem }),
    );
  };
}
