import { type RefObject, useLayoutEffect, useRef } from 'preact/compat';

/**
 * Moves the focus to what a button has revealed, because the button is gone. Nothing scrolls: what is revealed begins where
 * the button was.
 *
 * @param isRevealed becomes true when the button is pressed
 * @returns a ref for the revealed element, which needs `tabIndex={-1}`
 */
export function useRevealedFocus<Revealed extends HTMLElement>(
  isRevealed: boolean,
): RefObject<Revealed | null> {
  const ref = useRef<Revealed>(null);
  const wasRevealed = useRef(isRevealed);
  useLayoutEffect(() => {
    if (isRevealed && !wasRevealed.current) ref.current?.focus({ preventScroll: true });
    wasRevealed.current = isRevealed;
  }, [isRevealed]);
  return ref;
}
