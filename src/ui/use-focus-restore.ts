import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type FocusTracker, trackFocus } from './track-focus.ts';

/**
 * Moves the focus to another element of a container when the focused element is removed, such as a button that
 * disappears once it is pressed.
 *
 * @param fallbacks returns selectors of elements that may receive the focus, in order of preference; called when needed
 */
export function useFocusRestore(
  container: RefObject<HTMLElement | null>,
  fallbacks: () => readonly string[],
): void {
  const tracker = useRef<FocusTracker | null>(null);

  useEffect(() => {
    if (!container.current) return undefined;
    const started = trackFocus(container.current);
    tracker.current = started;
    return started.stop;
  }, [container]);

  useLayoutEffect(() => {
    if (!tracker.current?.takeLost()) return;
    for (const selector of fallbacks()) {
      const element = container.current?.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element) return;
    }
  });
}
