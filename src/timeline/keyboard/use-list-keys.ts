import { useEffect } from 'preact/hooks';

export type Move = 'next' | 'previous' | 'first' | 'last';

/** What the agent can do with the list from the keyboard, wherever the focus is in the page. */
export interface ListKeys {
  readonly onMove: (move: Move) => void;
  /** Closes the current event; false if there was nothing to close. */
  readonly onClose: () => boolean;
  /** Goes to the search. */
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

/** Letters work everywhere in the page; the arrow keys only in the list: elsewhere they have a meaning already. */
const LIST_ONLY = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Listens to the keys of the list while the component is mounted. */
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
