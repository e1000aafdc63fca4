import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { eventsIn, type Row } from './rows.ts';

export interface OffScreenOptions {
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** The height of the content above the list in the scrolling element, in px. */
  readonly startMargin: number;
}

/** The new events that have not been on the screen. */
export interface OffScreenEvents {
  /** How many new events have not been on the screen. */
  readonly count: number;
  /** The index of the first of them; -1 if all have been on the screen. */
  readonly firstIndex: number;
  readonly direction: 'up' | 'down';
  /** How many of the events that arrived last were on the screen immediately. */
  readonly arrivedOnScreen: number;
}

/** A row of which at most this much is visible, in px, does not count as on the screen. */
const BARELY_VISIBLE_PX = 40;

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the new events that have not been on the screen yet. Returns none before it has measured the list.
 *
 * @param newKeys keys of the new events
 */
export function useOffScreenEvents(
  rows: readonly Row[],
  newKeys: ReadonlySet<string>,
  { virtualizer, scrollRef, startMargin }: OffScreenOptions,
): OffScreenEvents {
  const [shownKeys, setShownKeys] = useState(NONE);
  const [firstVisible, setFirstVisible] = useState(0);
  /** The new events that were measured, and how many of them arrived on the screen. */
  const [measured, setMeasured] = useState({ newKeys: NONE, arrivedOnScreen: 0 });

  const measure = useCallback(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    if (!list || !scroller) return;
    // Not the virtualizer's own offset, which is updated a frame later.
    const top = scroller.scrollTop - startMargin;
    const first = list.findItemIndex(top + BARELY_VISIBLE_PX);
    const last = list.findItemIndex(top + scroller.clientHeight - BARELY_VISIBLE_PX);
    const visible = rows
      .slice(first, last + 1)
      .flatMap((row) => eventsIn(row).map(({ key }) => key))
      .filter((key) => newKeys.has(key));
    setFirstVisible(first);
    setShownKeys((shown) =>
      visible.every((key) => shown.has(key)) ? shown : new Set([...shown, ...visible]),
    );
    setMeasured((before) =>
      before.newKeys === newKeys
        ? before
        : {
            newKeys,
            arrivedOnScreen: visible.filter((key) => !before.newKeys.has(key)).length,
          },
    );
  }, [rows, newKeys, virtualizer, scrollRef, startMargin]);

  useEffect(() => {
    // The virtualizer knows the sizes of new rows in the next frame.
    const frame = requestAnimationFrame(measure);
    const scroller = scrollRef.current;
    scroller?.addEventListener('scroll', measure, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller?.removeEventListener('scroll', measure);
    };
  }, [measure, scrollRef]);

  const offScreen = rows.flatMap((row, index) =>
    eventsIn(row)
      .filter(({ key }) => newKeys.has(key) && measured.newKeys.has(key) && !shownKeys.has(key))
      .map(() => index),
  );
  const firstIndex = offScreen[0] ?? -1;
  return {
    count: offScreen.length,
    firstIndex,
    direction: firstIndex < firstVisible ? 'up' : 'down',
    arrivedOnScreen: measured.arrivedOnScreen,
  };
}
