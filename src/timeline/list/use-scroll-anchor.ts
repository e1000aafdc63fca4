import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from './rows.ts';

export interface ScrollAnchorOptions {
  readonly rows: readonly Row[];
  /** One of them changes when the agent asks for other rows, or another order, or folds rows: then the list is not anchored. */
  readonly view: readonly unknown[];
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  readonly listRef: RefObject<Element | null>;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** False if new rows never slide in. */
  readonly slidesIn: boolean;
  /** Whether the agent uses the list although it is scrolled to the top. */
  readonly isInUseAtTop: () => boolean;
}

/** How far beyond the screen rows are rendered, in px. Without them, fast scrolling would show blank space. */
export const BUFFER_PX = 400;

/** The first visible event, and the distance in px between the top of the scrolling element and the event's row. */
interface Anchor {
  readonly key: string | undefined;
  readonly offset: number;
  /** The height of the headings above the row in its item, in px. The virtualizer knows only items. */
  readonly headingHeight: number;
}

type Adjustment =
  | { readonly kind: 'none' }
  /** Rows were added at the start of a list that is scrolled to the top and not in use. */
  | { readonly kind: 'slide-in'; readonly added: number }
  /** Rows were added or removed. `isPrepend`: rows were only added at the start. */
  | ({ readonly kind: 'restore-anchor'; readonly isPrepend: boolean } & Anchor);

/**
 * Keeps the first visible row at the same position on the screen when rows are added or removed. If the list is scrolled
 * to the top and not in use, new rows slide in instead, unless they are higher than the rendered part of the list.
 *
 * @returns the virtualizer's `shift` for this render: true if rows were only added at the start, so that it keeps the
 *   distance to the end of the list
 */
export function useScrollAnchor(options: ScrollAnchorOptions): boolean {
  const { rows, view, virtualizer, listRef, scrollRef, slidesIn, isInUseAtTop } = options;
  const rendered = useRef({ rows, view });
  /** Applied once, after the new rows are in the document. */
  const adjustment = useRef<Adjustment>({ kind: 'none' });

  const before = rendered.current;
  if (before.rows !== rows) {
    rendered.current = { rows, view };
    adjustment.current = before.view.every((part, index) => part === view[index])
      ? // oxlint-disable-next-line react/refs -- the old rows can be measured only before the new ones replace them
        adjustmentAfter(before.rows)
      : { kind: 'none' };
  }

  function adjustmentAfter(old: readonly Row[]): Adjustment {
    // Rows may only have changed in themselves, such as an update that is in an expanded run now.
    if (rows.length === old.length && rows.every(({ key }, index) => key === old[index]?.key))
      return { kind: 'none' };
    const list = listRef.current;
    const scroller = scrollRef.current;
    const added = rows.length - old.length;
    const isPrepend = added > 0 && rows[added]?.key === old[0]?.key;
    if (!list || !scroller || !virtualizer.current) return { kind: 'none' };
    if (scroller.scrollTop === 0 && !isInUseAtTop())
      return isPrepend ? { kind: 'slide-in', added } : { kind: 'none' };
    return { kind: 'restore-anchor', isPrepend, ...firstVisible(list, scroller, old) };
  }

  useLayoutEffect(() => {
    const list = virtualizer.current;
    const scroller = scrollRef.current;
    const { current } = adjustment;
    adjustment.current = { kind: 'none' };
    if (!list || !scroller) return;
    if (current.kind === 'slide-in') {
      const height = list.getItemOffset(current.added);
      if (slidesIn && height <= Math.min(BUFFER_PX, scroller.clientHeight))
        slideIn(listRef.current, height);
    }
    if (current.kind === 'restore-anchor') {
      const index = rows.findIndex(({ key }) => key === current.key);
      if (index < 0) return;
      const scrollTo = (offset: number) => {
        const row = listRef.current?.querySelector(`[data-row="${index}"]`);
        if (row) scroller.scrollTop += offsetOf(row, scroller) - offset;
        else list.scrollToIndex(index, { offset: current.headingHeight - offset });
      };
      scrollTo(current.offset);
      const { scrollTop } = scroller;
      queueMicrotask(() => {
        // By then, the page has corrected the scroll position if a notice above the list changed its height.
        const offset = current.offset + scrollTop - scroller.scrollTop;
        const observer = new ResizeObserver(() => scrollTo(offset));
        if (listRef.current) observer.observe(listRef.current);
        setTimeout(() => observer.disconnect(), MEASURE_TIMEOUT_MS);
      });
    }
  });

  return adjustment.current.kind === 'restore-anchor' && adjustment.current.isPrepend;
}

/** How long new rows may take to be measured, in ms. Each measurement moves the rows below again. */
const MEASURE_TIMEOUT_MS = 100;

/** @param height total height of the new rows, in px */
function slideIn(list: Element | null, height: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  list?.animate([{ transform: `translateY(-${height}px)` }, { transform: 'none' }], {
    duration: 200,
    easing: 'ease-out',
  });
}

/**
 * The first row that is wholly visible, because one that is cut off may move away with its conversation; but an open event
 * that fills half of the screen is what is read. Not the heading of a conversation, because a new event is inserted between
 * it and the next row.
 */
function firstVisible(list: Element, scroller: Element, rows: readonly Row[]): Anchor {
  const { top, bottom } = scroller.getBoundingClientRect();
  const visible = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (one) => boxOf(one).bottom > top,
  );
  const events = visible.filter((one) => rows[Number(one.dataset['row'])]?.kind !== 'conversation');
  const isWhole = (one: Element) => boxOf(one).top >= top;
  const fillsHalf = (one: Element) => boxOf(one).bottom - top > (bottom - top) / 2;
  const row = events.find((one) => isWhole(one) || fillsHalf(one)) ?? events[0] ?? visible[0];
  return {
    key: rows[Number(row?.dataset['row'])]?.key,
    offset: row ? offsetOf(row, scroller) : 0,
    headingHeight: row ? boxOf(row).top - itemTop(row) : 0,
  };
}

function offsetOf(row: Element, scroller: Element): number {
  return boxOf(row).top - scroller.getBoundingClientRect().top;
}

/** The `data-row` element is only a part of the event's row. */
function boxOf(row: Element): DOMRect {
  return (row.closest('article') ?? row).getBoundingClientRect();
}

function itemTop(row: Element): number {
  return (row.closest('[role="listitem"]') ?? row).getBoundingClientRect().top;
}
