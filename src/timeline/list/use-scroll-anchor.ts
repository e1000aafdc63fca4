import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from './rows.ts';

export interface ScrollAnchorOptions {
  readonly rows: readonly Row[];
  /** Changes when the agent asks for other rows or another order: then there is no place to keep. */
  readonly arrangement: string;
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  readonly listRef: RefObject<Element | null>;
  /** What scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** False where new rows never slide in. */
  readonly slides: boolean;
  /** Whether the agent reads in the list although it is not scrolled. */
  readonly isReadAtTop: () => boolean;
}

/** How much is drawn beyond the screen, in pixels, so that a fast wheel meets rows. */
export const BUFFER_PX = 400;

/** An event in sight, and how far, in pixels, its row begins below the top of what scrolls. */
interface Place {
  readonly key: string | undefined;
  readonly offset: number;
}

type Then =
  | { readonly is: 'nothing' }
  /** So many rows came above the first, of which nothing is being read. */
  | { readonly is: 'slide'; readonly added: number }
  /** Rows came or went; where they came at the start alone, the virtualiser holds on to the end. */
  | ({ readonly is: 'keep'; readonly holds: boolean } & Place);

/**
 * Keeps what the agent reads where it is when rows come or go around it. Where nothing is being read at the top of the
 * list, new rows slide in, as far as enough is drawn below them to slide along.
 *
 * @returns whether the virtualiser must hold on to the end of the list in this drawing: rows came at its start alone
 */
export function useScrollAnchor(options: ScrollAnchorOptions): boolean {
  const { rows, arrangement, virtualizer, listRef, scrollRef, slides, isReadAtTop } = options;
  const drawn = useRef({ rows, arrangement });
  /** What to do once the new rows are drawn, and only then. */
  const then = useRef<Then>({ is: 'nothing' });

  const before = drawn.current;
  if (before.rows !== rows) {
    drawn.current = { rows, arrangement };
    then.current =
      before.arrangement === arrangement
        ? // oxlint-disable-next-line react/refs -- what is on the screen can be looked at only before the new rows are
          afterChange(before.rows)
        : { is: 'nothing' };
  }

  function afterChange(old: readonly Row[]): Then {
    const list = listRef.current;
    const scroller = scrollRef.current;
    const added = rows.length - old.length;
    const isAtStart = added > 0 && rows[added]?.event.key === old[0]?.event.key;
    if (!list || !scroller || !virtualizer.current) return { is: 'nothing' };
    if (scroller.scrollTop === 0 && !isReadAtTop())
      return isAtStart ? { is: 'slide', added } : { is: 'nothing' };
    return { is: 'keep', holds: isAtStart, ...firstInSight(list, scroller, old) };
  }

  useLayoutEffect(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    const { current: what } = then;
    then.current = { is: 'nothing' };
    if (!list || !scroller) return;
    if (what.is === 'slide') {
      const height = list.getItemOffset(what.added);
      if (slides && height <= Math.min(BUFFER_PX, scroller.clientHeight))
        slideIn(listRef.current, height);
    }
    if (what.is === 'keep') {
      const index = rows.findIndex(({ event }) => event.key === what.key);
      if (index < 0) return;
      const pin = (offset: number) => {
        const row = listRef.current?.querySelector(`[data-row="${index}"]`);
        if (row) scroller.scrollTop += offsetOf(row, scroller) - offset;
        else list.scrollToIndex(index, { offset: -offset });
      };
      pin(what.offset);
      const pinnedTo = scroller.scrollTop;
      queueMicrotask(() => {
        // The page has scrolled along with what it shows above by then.
        const offset = what.offset + pinnedTo - scroller.scrollTop;
        const observer = new ResizeObserver(() => pin(offset));
        if (listRef.current) observer.observe(listRef.current);
        setTimeout(() => observer.disconnect(), MEASURED_AFTER_MS);
      });
    }
  });

  return then.current.is === 'keep' && then.current.holds;
}

/** So long, in milliseconds, new rows may take to be measured, which moves those below them again. */
const MEASURED_AFTER_MS = 100;

/** @param height of what came above the rows that were there, in pixels */
function slideIn(list: Element | null, height: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  list?.animate([{ transform: `translateY(-${height}px)` }, { transform: 'none' }], {
    duration: 200,
    easing: 'ease-out',
  });
}

/** The first event of which anything is in sight. */
function firstInSight(list: Element, scroller: Element, rows: readonly Row[]): Place {
  const { top } = scroller.getBoundingClientRect();
  const row = [...list.querySelectorAll<HTMLElement>('[data-row]')].find(
    (one) => boxOf(one).bottom > top,
  );
  return {
    key: rows[Number(row?.dataset['row'])]?.event.key,
    offset: row ? offsetOf(row, scroller) : 0,
  };
}

function offsetOf(row: Element, scroller: Element): number {
  return boxOf(row).top - scroller.getBoundingClientRect().top;
}

/** What has the number is a part of the event's row. */
function boxOf(row: Element): DOMRect {
  return (row.closest('article') ?? row).getBoundingClientRect();
}
