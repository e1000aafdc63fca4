import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The elements above the list in the scrolling element. */
export interface ContentAbove {
  readonly refs: readonly RefObject<HTMLElement | null>[];
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Called with the height of the elements in px; 0 while they are hidden. */
  readonly onHeight: (height: number) => void;
}

/**
 * Measures the content above the list, and corrects the scroll position when its height changes, so that the list does
 * not move on the screen. What the agent opens in that content itself does move the list, because that is what is read.
 *
 * @returns a function that corrects the scroll position now. To be called after the content is rendered and before the
 *   list is: while the list renders, it measures where its rows are.
 */
export function useContentAbove({ refs, scrollRef, onHeight }: ContentAbove): () => void {
  /** The height at the last correction of the scroll position. */
  const correctedHeight = useRef(0);
  /** The last scroll position at that height. */
  const scrolledTo = useRef(0);

  function correctScroll(): void {
    const height = heightOf(refs);
    // Elements in a hidden frame have no height.
    if (height === 0) return;
    const before = correctedHeight.current;
    correctedHeight.current = height;
    const scroller = scrollRef.current;
    if (!scroller || scroller.scrollTop === 0) return;
    if (isInUse(refs, scroller, before)) return;
    const growth = height - before;
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    // At the end, the browser has already scrolled up by what is missing below.
    const from = growth < 0 && isAtEnd ? scrolledTo.current : 0;
    scroller.scrollTop = Math.max(scroller.scrollTop, from) + growth;
  }

  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    const observer = new ResizeObserver(() => {
      correctScroll();
      onHeight(heightOf(refs));
    });
    for (const { current } of refs) if (current) observer.observe(current);
    function onScroll(): void {
      const isCorrected = heightOf(refs) === correctedHeight.current;
      if (scroller && isCorrected) scrolledTo.current = scroller.scrollTop;
    }
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      scroller?.removeEventListener('scroll', onScroll);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same elements as long as the component is mounted
  }, [onHeight]);

  return () => {
    // At first the observer measures, so that the first rows need no layout before they are painted.
    if (correctedHeight.current > 0) correctScroll();
  };
}

/** Whether the agent has the focus in the content and sees what has it, or at least the end of the content. */
function isInUse(refs: ContentAbove['refs'], scroller: HTMLElement, height: number): boolean {
  const focused = document.activeElement;
  if (!focused || !refs.some(({ current }) => current?.contains(focused))) return false;
  const isInView = focused.getBoundingClientRect().bottom > scroller.getBoundingClientRect().top;
  return isInView || scroller.scrollTop < height;
}

function heightOf(refs: ContentAbove['refs']): number {
  return refs.reduce((sum, { current }) => sum + (current?.offsetHeight ?? 0), 0);
}
