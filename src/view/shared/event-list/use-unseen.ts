import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from '../../../model/rows.ts';

export interface Unseen {
  readonly count: number;
  /** Of the one that lies nearest to the list's beginning; -1 where all have been in sight. */
  readonly firstIndex: number;
  readonly direction: 'up' | 'down';
  /** To be called when the list has scrolled. */
  readonly onScroll: () => void;
}

/** A row of which no more than this shows, in pixels, has not been seen. */
const HARDLY_SEEN_PX = 40;

/** Which new events have not been in sight yet. */
export function useUnseen(
  rows: readonly Row[],
  newKeys: ReadonlySet<string>,
  virtualizer: RefObject<VirtualizerHandle | null>,
  scrollRef: RefObject<HTMLElement | null>,
  startMargin: number,
): Unseen {
  const [seenKeys, setSeenKeys] = useState<ReadonlySet<string>>(new Set());
  const [firstVisible, setFirstVisible] = useState(0);

  const look = useCallback(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    if (!list || !scroller || newKeys.size === 0) return;
    // Not the virtualiser's own offset, which hears of scrolling a frame later.
    const top = scroller.scrollTop - startMargin;
    const first = list.findItemIndex(top + HARDLY_SEEN_PX);
    const last = list.findItemIndex(top + scroller.clientHeight - HARDLY_SEEN_PX);
    const inSight = rows
      .slice(first, last + 1)
      .map(({ event }) => event.key)
      .filter((key) => newKeys.has(key));
    setFirstVisible(first);
    setSeenKeys((seen) =>
      inSight.every((key) => seen.has(key)) ? seen : new Set([...seen, ...inSight]),
    );
  }, [rows, newKeys, virtualizer, scrollRef, startMargin]);
  // When the list's sizes are known.
  useEffect(() => {
    const timer = requestAnimationFrame(look);
    return () => cancelAnimationFrame(timer);
  }, [look]);

  const isUnseen = ({ event }: Row) => newKeys.has(event.key) && !seenKeys.has(event.key);
  const firstIndex = newKeys.size === 0 ? -1 : rows.findIndex(isUnseen);
  return {
    count: firstIndex < 0 ? 0 : rows.filter(isUnseen).length,
    firstIndex,
    direction: firstIndex < firstVisible ? 'up' : 'down',
    onScroll: look,
  };
}
