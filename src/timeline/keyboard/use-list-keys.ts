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
}

const MOVES: Readonly<Record<string, Move>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** These keys work only on a row, because they have another function elsewhere on the page. Other keys work everywhere. */
const LIST_ONLY = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Handles the list's keyboard shortcuts while the component is mounted, wherever the focus is on the page. */
export function useListKeys({ onMove, onClose, onSearch, onShortcuts }: ListKeys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (
        target?.closest(
          'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]',
        )
      )
        return;

      const move = MOVES[event.key];
      if (move && LIST_ONLY.has(event.key) && !target?.matches('[data-row]')) return;
      if (move) onMove(move);
      else if (event.key === '/') onSearch();
      else if (event.key === '?') onShortcuts();
      else if (event.key !== 'Escape' || !onClose()) return;
      event.preventDefault();
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onMove, onClose, onSearch, onShortcuts]);
}
