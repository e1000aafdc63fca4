import { useHostActions } from '../../ui/host-actions.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import type { InitialView } from '../initial-view.ts';

/** Opens the large view with the list as it is shown here; null if this is the largest view. */
export function useLargeView(): (() => void) | null {
  const { state, dispatch } = useEventBrowser();
  const openLargeView = useHostActions()?.openLargeView;
  if (!openLargeView) return null;

  return () => {
    const { view, conversations, searchText } = state;
    const initialView: InitialView = { view, conversations, searchText };
    dispatch({ type: 'large-view-requested' });
    openLargeView(initialView).catch(() => dispatch({ type: 'large-view-failed' }));
  };
}
