import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useEventBrowser } from './browser-context.tsx';
import type { FocusTarget } from './browser-state.ts';

/** A ref for the element of this target. The element gets the focus when the browser state requests it. */
export function useRequestedFocus<Target extends HTMLElement>(
  target: FocusTarget,
): RefObject<Target | null> {
  const { state, dispatch } = useEventBrowser();
  const ref = useRef<Target>(null);
  const isRequested = state.focusRequest === target;

  useEffect(() => {
    if (!isRequested) return;
    ref.current?.focus();
    dispatch({ type: 'focus-done' });
  }, [isRequested, dispatch]);

  return ref;
}
