import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useInsightsContext } from './insights-context.tsx';
import { markElement, scrollerOf } from './marks/mark-element.ts';

/** For how many frames a mark is waited for that is only drawn once the page is measured. */
const MAX_FRAMES = 20;

/**
 * Restores the scroll position and the focus when the admin returns from the events behind a mark.
 *
 * @param root the element around all marks, which takes the focus if the mark is gone
 */
export function useReturnToMark(root: RefObject<HTMLElement | null>): void {
  const { returnTo } = useInsightsContext();
  useEffect(() => {
    const place = returnTo.current;
    returnTo.current = null;
    const element = root.current;
    if (!place || !element) return undefined;
    let frame = 0;
    let frameCount = 0;

    function restore(to: HTMLElement): void {
      const scroller = scrollerOf(to);
      if (scroller && place) scroller.scrollTop = place.scrollTop;
      to.focus({ preventScroll: true });
      // Also a table around the mark may scroll.
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    function tryToRestore(): void {
      const mark = place && markElement(place.mark);
      if (mark) restore(mark);
      else if (frameCount >= MAX_FRAMES) root.current?.focus();
      else {
        frameCount += 1;
        frame = requestAnimationFrame(tryToRestore);
      }
    }
    tryToRestore();
    return () => cancelAnimationFrame(frame);
  }, [root, returnTo]);
}
