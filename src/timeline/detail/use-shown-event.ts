import { type RefObject, useLayoutEffect, useRef } from 'preact/compat';
import { showWhileGrowing } from './show-while-growing.ts';

/**
 * Scrolls an event that the agent has just opened into view.
 *
 * @param ref the opened part; the event is the article around it
 * @param isRequested true until the event is in view
 * @param onShown called when the agent goes on, so that the event must not be scrolled any more
 */
export function useShownEvent(
  ref: RefObject<HTMLElement | null>,
  isRequested: boolean,
  onShown: () => void,
): void {
  const shown = useRef(onShown);
  shown.current = onShown;

  useLayoutEffect(() => {
    const article = ref.current?.closest('article');
    if (!isRequested || !article) return undefined;
    return showWhileGrowing(article, () => shown.current());
  }, [ref, isRequested]);
}
