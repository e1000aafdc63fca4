import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from '../../../model/rows.ts';

export interface KeptPlaceOptions {
  readonly rows: readonly Row[];
  /** Changes when the agent asks for other rows or another order: then there is no place to keep. */
  readonly arrangement: string;
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  readonly listRef: RefObject<Element | null>;
  /** What scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** How much, in pixels, stands above the list in what scrolls. */
  readonly startMargin: number;
  /** False where new rows never slide in. */
  readonly slides: boolean;
  /** Whether the agent reads in the list although it is not scrolled. */
  readonly isReadAtTop: () => boolean;
}

/** How much is drawn beyond the screen, in pixels, so that a fast wheel meets rows. */
export const BUFFER_PX = 400;

/** The event at the top of what is in sight, and how far, in pixels, its row is scrolled beyond the top. */
interface Place {
  readonly key: string | undefined;
  readonly offset: number;
}

type Then =
  | { readonly is: 'nothing' }
  /** So many rows came above the first, of which nothing is being read. */
  | { readonly is: 'slide'; readonly added: number }
  /** Rows came above what is being read: the virtualiser holds on to the end. */
  | { readonly is: 'hold' }
  | ({ readonly is: 'return' } & Place);

/**
 * Keeps what the agent reads where it is when rows come or go around it. Where nothing is being read at the top of the
 * list, new rows slide in, as far as enough is drawn below them to slide along.
 *
 * @returns whether the virtualiser must hold on to the end of the list in this drawing: rows came at its start alone
 */
export function useKeptPlace(options: KeptPlaceOptions): boolean {
  const { rows, arrangement, virtualizer, listRef, scrollRef, startMargin, slides, isReadAtTop } =
    options;
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
    const list = virtualizer.current;
    const scrolled = scrollRef.current?.scrollTop ?? 0;
    const added = rows.length - old.length;
    const isAtStart = added > 0 && rows[added]?.event.key === old[0]?.event.key;
    if (!list) return { is: 'nothing' };
    if (scrolled === 0 && !isReadAtTop())
      return isAtStart ? { is: 'slide', added } : { is: 'nothing' };
    return isAtStart
      ? { is: 'hold' }
      : { is: 'return', ...placeAt(scrolled - startMargin, list, old) };
  }

  useLayoutEffect(() => {
    const list = virtualizer.current;
    const { current: what } = then;
    then.current = { is: 'nothing' };
    if (!list) return;
    if (what.is === 'slide') {
      const height = list.getItemOffset(what.added);
      if (slides && height <= Math.min(BUFFER_PX, scrollRef.current?.clientHeight ?? 0))
        slideIn(listRef.current, height);
    }
    if (what.is === 'return') {
      const index = rows.findIndex(({ event }) => event.key === what.key);
      if (index >= 0) list.scrollTo(list.getItemOffset(index) + what.offset + startMargin);
    }
  });

  return then.current.is === 'hold';
}

/** @param height of what came above the rows that were there, in pixels */
function slideIn(list: Element | null, height: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  list?.animate([{ transform: `translateY(-${height}px)` }, { transform: 'none' }], {
    duration: 200,
    easing: 'ease-out',
  });
}

/** @param top how far the list has been scrolled, in pixels */
function placeAt(top: number, list: VirtualizerHandle, rows: readonly Row[]): Place {
  const index = list.findItemIndex(top);
  return { key: rows[index]?.event.key, offset: top - list.getItemOffset(index) };
}
