import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { eventsIn, type Row } from './rows.ts';

export interface OffScreenOptions {
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
}

/** The unread events that have not been on the screen. */
export interface OffScreenEvents {
  /** How many there are. */
  readonly count: number;
  /** The index of the row of the first of them; -1 if all have been on the screen. */
  readonly firstIndex: number;
  readonly direction: 'up' | 'down';
}

/** A row of which at most this much is visible, in px, does not count as on the screen. */
const BARELY_VISIBLE_PX = 40;

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the unread events that have not been on the screen yet. Returns none before it has measured the list.
 *
 * @param unread keys of the unread events
 */
export function useOffScreenEvents(
  rows: readonly Row[],
  unread: ReadonlySet<string>,
  { virtualizer, scrollRef }: OffScreenOptions,
): OffScreenEvents {
  const [shownKeys, setShownKeys] = useState(NONE);
  const [firstVisible, setFirstVisible] = useState(0);
  /** The unread events of the last measurement. Only they are counted, so that none that is on the screen ever is. */
  const [measured, setMeasured] = useState(NONE);

  const measure = useCallback(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    if (!list || !scroller) return;
    // Not the virtualizer's own offset, which is updated a frame later. It subtracts the height of what is above the list.
    const top = scroller.scrollTop;
    const first = list.findItemIndex(top + BARELY_VISIBLE_PX);
    const last = list.findItemIndex(top + scroller.clientHeight - BARELY_VISIBLE_PX);
    const visible = rows.slice(first, last + 1).flatMap((row) => unreadKeysIn(row, unread));
    setFirstVisible(first);
    setShownKeys((shown) =>
      visible.every((key) => shown.has(key)) ? shown : new Set([...shown, ...visible]),
    );
    setMeasured(unread);
  }, [rows, unread, virtualizer, scrollRef]);

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

  const offScreen = rows.map((row) =>
    unreadKeysIn(row, unread).filter((key) => measured.has(key) && !shownKeys.has(key)),
  );
  const firstIndex = offScreen.findIndex((keys) => keys.length > 0);
  return {
    count: offScreen.flat().length,
    firstIndex,
    direction: firstIndex < firstVisible ? 'up' : 'down',
  };
}

function unreadKeysIn(row: Row, unread: ReadonlySet<string>): string[] {
  return eventsIn(row)
    .map(({ key }) => key)
    .filter((key) => unread.has(key));
}
