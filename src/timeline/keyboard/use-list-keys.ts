import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Which row of the list a key moves to. */
export type Move = 'next' | 'previous' | 'first' | 'last';

/** Callbacks for the list's keyboard shortcuts. */
export interface ListKeys {
  readonly onMove: (move: Move) => void;
  /** Closes the current event; false if there was nothing to close. */
  readonly onClose: () => boolean;
  /** Moves the focus to the search box. */
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
  /** Replies to the message of the current row; false if there is none, or if the page only reads. */
  readonly onReply: () => boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** These keys work only on a row, because they have another function in an open event. */
const ROW_ONLY = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Elements in which keys are characters. */
export const TEXT_FIELDS = 'input, textarea, [contenteditable]';

/** Elements in which keys have another function. */
const OWN_KEYS = `${TEXT_FIELDS}, select, [role="menu"], [role="dialog"]`;

/** Whether a pressed key may be a shortcut: nobody has handled it, and it has no other function where the focus is. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'defaultPrevented' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest(OWN_KEYS));
}

/** Whether a list is in a tab of the page that is not shown. */
function isHidden(list: HTMLElement | null): boolean {
  return list?.checkVisibility?.() === false;
}

/**
 * Handles the list's keyboard shortcuts while the component is mounted. Keys with a character work only while the focus is
 * in the list: elsewhere, speech input would press them by accident (WCAG 2.1.4). Escape works everywhere on the page.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  { onMove, onClose, onSearch, onShortcuts, onReply }: ListKeys,
): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!isShortcut(event) || isHidden(list.current)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Escape' ? onClose() : isHandledInList(event.key, target))
        event.preventDefault();
    }

    function isHandledInList(key: string, target: Element | null): boolean {
      if (!target || !list.current?.contains(target)) return false;
      const move = MOVES[key];
      if (move && ROW_ONLY.has(key) && !target.matches('[data-row]')) return false;
      if (key === 'r') return onReply();
      if (move) onMove(move);
      else if (key === '/') onSearch();
      else if (key === '?') onShortcuts();
      else return false;
      return true;
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list, onMove, onClose, onSearch, onShortcuts, onReply]);
}
