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

  function correctScroll(): void {
    const height = heightOf(refs);
    // Elements in a hidden frame have no height.
    if (height === 0) return;
    const before = correctedHeight.current;
    correctedHeight.current = height;
    const scroller = scrollRef.current;
    if (!scroller || scroller.scrollTop === 0) return;
    const isInUse = refs.some(({ current }) => current?.contains(document.activeElement));
    if (isInUse && scroller.scrollTop < before) return;
    scroller.scrollTop += height - before;
  }

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      correctScroll();
      onHeight(heightOf(refs));
    });
    for (const { current } of refs) if (current) observer.observe(current);
    return () => observer.disconnect();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same elements as long as the component is mounted
  }, [onHeight]);

  return () => {
    // At first the observer measures, so that the first rows need no layout before they are painted.
    if (correctedHeight.current > 0) correctScroll();
  };
}

function heightOf(refs: ContentAbove['refs']): number {
  return refs.reduce((sum, { current }) => sum + (current?.offsetHeight ?? 0), 0);
}
