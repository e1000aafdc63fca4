import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from './rows.ts';

export interface UnseenOptions {
  readonly rows: readonly Row[];
  /** Keys of what came since the agent's last look. */
  readonly newKeys: ReadonlySet<string>;
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  /** What scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** How much, in pixels, stands above the list in what scrolls. */
  readonly startMargin: number;
}

export interface Unseen {
  /** How many new events have not been in sight. */
  readonly count: number;
  /** Of the one that lies nearest to the list's beginning; -1 where all have been in sight. */
  readonly firstIndex: number;
  readonly direction: 'up' | 'down';
  /** How many of those that came last were in sight when they came. */
  readonly inSight: number;
}

/** A row of which no more than this shows, in pixels, has not been seen. */
const HARDLY_SEEN_PX = 40;

const NONE: ReadonlySet<string> = new Set();

/** Which new events have not been in sight yet. Nothing is said before the list has been looked at. */
export function useUnseen(options: UnseenOptions): Unseen {
  const { rows, newKeys, virtualizer, scrollRef, startMargin } = options;
  const [seenKeys, setSeenKeys] = useState(NONE);
  const [firstVisible, setFirstVisible] = useState(0);
  /** The news that were looked for, and those of them that were in sight at once. */
  const [looked, setLooked] = useState({ newKeys: NONE, inSight: 0 });

  const look = useCallback(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    if (!list || !scroller) return;
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
    setLooked((before) =>
      before.newKeys === newKeys
        ? before
        : { newKeys, inSight: inSight.filter((key) => !before.newKeys.has(key)).length },
    );
  }, [rows, newKeys, virtualizer, scrollRef, startMargin]);

  useEffect(() => {
    // When the list's sizes are known.
    const timer = requestAnimationFrame(look);
    const scroller = scrollRef.current;
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(timer);
      scroller?.removeEventListener('scroll', look);
    };
  }, [look, scrollRef]);

  const unseen = rows.flatMap(({ event: { key } }, index) =>
    newKeys.has(key) && looked.newKeys.has(key) && !seenKeys.has(key) ? [index] : [],
  );
  const firstIndex = unseen[0] ?? -1;
  return {
    count: unseen.length,
    firstIndex,
    direction: firstIndex < firstVisible ? 'up' : 'down',
    inSight: looked.inSight,
  };
}
