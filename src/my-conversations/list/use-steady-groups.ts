import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countRows, GROUPS, type Row, type RowGroups } from './row-filters.ts';

/** How long after the pointer has moved or pressed on the list its rows stay where they are, in milliseconds. */
const HOLD_MS = 1500;

/** The rows of the list: `data-key` has their key. */
const ROWS = '[data-key]';

/**
 * The rows to show, so that nothing jumps: while the pointer moves over the list or presses on it, rows neither come nor go, except by what
 * the agent does. When they do, the row that the agent is at keeps its place on the screen: the one below the pointer, or
 * with the focus, or that is open, or else the first one in view. A row that itself moves, such as one that was answered,
 * does not take the list with it.
 *
 * @param groups what is known now
 * @param causes changes when the agent has asked for other rows, item by item
 * @param scrollRef the element that scrolls
 * @param isFilling whether the first rows are still coming: then the list stays at its top, also if the pointer rests there
 */
export function useSteadyGroups(
  groups: RowGroups,
  causes: readonly unknown[],
  scrollRef: RefObject<HTMLElement | null>,
  isFilling: boolean,
): RowGroups {
  const isMoving = usePointerMoves(scrollRef);
  const shown = useRef({ groups, causes });
  const isCaused = causes.some((cause, index) => cause !== shown.current.causes[index]);
  const isHeld = isMoving && !isCaused && countRows(shown.current.groups) > 0;
  const before = shown.current.groups;
  const next = isHeld ? before : groups;
  // Measured before the rows change.
  const anchor = useRef<Anchor | null>(null);
  anchor.current = next === before ? null : measuredAnchor();
  shown.current = { groups: next, causes };

  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    const { key, top } = anchor.current ?? {};
    if (!scroller || key === undefined || top === undefined) return;
    const row = rowsIn(scroller).find((one) => one.dataset['key'] === key);
    const moved = row ? row.getBoundingClientRect().top - top : 0;
    if (moved !== 0) scroller.scrollTop += moved;
  }, [next, scrollRef]);

  return next;

  function measuredAnchor(): Anchor | null {
    return anchorIn(scrollRef.current, isFilling, isSteady);
  }

  /** Rows are in order of their group and of the time since when they wait. */
  function isSteady(key: string): boolean {
    return GROUPS.some((group) => {
      const sinceMs = (rows: readonly Row[]) => rows.find((row) => row.key === key)?.turn.sinceMs;
      const sinceMsBefore = sinceMs(before[group]);
      return sinceMsBefore !== undefined && sinceMsBefore === sinceMs(next[group]);
    });
  }
}

/** A row, and where it is on the screen, in px. */
interface Anchor {
  readonly key: string;
  readonly top: number;
}

/** @param isSteady whether a row stays where it is among the others */
function anchorIn(
  scroller: HTMLElement | null,
  isFilling: boolean,
  isSteady: (key: string) => boolean,
): Anchor | null {
  if (!scroller) return null;
  const rows = rowsIn(scroller).filter(({ dataset }) => isSteady(dataset['key'] ?? ''));
  const view = scroller.getBoundingClientRect();
  const isInView = (row: HTMLElement) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  };
  const row =
    (isFilling && scroller.scrollTop === 0 ? null : rows.find((one) => one.matches(':hover'))) ??
    rows.find((one) => one.contains(document.activeElement)) ??
    rows.find((one) => one.matches('[data-opened]') && isInView(one)) ??
    (scroller.scrollTop > 0 ? rows.find(isInView) : undefined);
  const key = row?.dataset['key'];
  return row && key !== undefined && isInView(row)
    ? { key, top: row.getBoundingClientRect().top }
    : null;
}

function rowsIn(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>(ROWS)];
}

/** Whether the pointer has just moved over an element, or pressed on it: a press that rests may end on another row. */
function usePointerMoves(element: RefObject<HTMLElement | null>): boolean {
  const [isMoving, setIsMoving] = useState(false);
  useEffect(() => {
    const { current } = element;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function stop(): void {
      clearTimeout(timer);
      setIsMoving(false);
    }
    function onMove(): void {
      clearTimeout(timer);
      timer = setTimeout(stop, HOLD_MS);
      setIsMoving(true);
    }
    current?.addEventListener('pointermove', onMove);
    current?.addEventListener('pointerdown', onMove);
    current?.addEventListener('pointerleave', stop);
    return () => {
      clearTimeout(timer);
      current?.removeEventListener('pointermove', onMove);
      current?.removeEventListener('pointerdown', onMove);
      current?.removeEventListener('pointerleave', stop);
    };
  }, [element]);
  return isMoving;
}
