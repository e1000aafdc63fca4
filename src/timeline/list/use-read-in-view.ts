import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { NewEvents } from '../browser-context.tsx';
import { eventsIn, type Row } from './rows.ts';
import { watchRowsInView } from './watch-rows-in-view.ts';

export interface ReadInViewOptions {
  readonly rows: readonly Row[];
  readonly newEvents: NewEvents;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
}

/**
 * Marks unread events as read whose rows are wholly in view for two seconds while the page is in front. A row that is
 * higher than the list's part of the screen is in view while it fills it. The browser's observer also knows which part of
 * the frame its host shows; what covers a row inside the frame is found at each check.
 */
export function useReadInView(options: ReadInViewOptions): void {
  const { newEvents, rows, scrollRef } = options;
  const latest = useRef(options);
  /** Starts checks if there is something to check. */
  const wake = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const isInFront = newEvents.isInFront ?? true;
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller || !isInFront) return;
    const watcher = watchRowsInView({
      scroller,
      unreadKeysOf: (row) => unreadKeysOf(row, latest.current),
      onRead: (keys) => latest.current.newEvents.onRead(keys),
    });
    wake.current = watcher.wake;
    return () => {
      wake.current = () => undefined;
      watcher.stop();
    };
  }, [scrollRef, isInFront]);
  useEffect(() => wake.current(), [newEvents.unread, rows]);
}

function unreadKeysOf(row: HTMLElement, { rows, newEvents }: ReadInViewOptions): string[] {
  const part = row.matches('[data-row]') ? row : row.querySelector<HTMLElement>('[data-row]');
  const shown = rows[Number(part?.dataset['row'])];
  // The heading of a folded conversation does not show its events.
  const keys = !shown || shown.kind === 'conversation' ? [] : eventsIn(shown).map(({ key }) => key);
  return keys.filter((key) => newEvents.unread.has(key));
}
