import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a place when the focused element goes away, as a pressed button does that has had its effect.
 *
 * @param heirs selectors of what may receive the focus, best first; read when it is needed
 */
export function useFocusRestore(
  place: RefObject<HTMLElement | null>,
  heirs: () => readonly string[],
): void {
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const element = place.current;
    const onFocusIn = ({ target }: FocusEvent) => {
      focused.current = target as Element;
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) focused.current = null;
      // Some browsers tell of it before an element goes, and then it has not been left.
      else
        queueMicrotask(() => {
          const isLeft = (target as Element).isConnected && document.activeElement !== target;
          if (isLeft && focused.current === target) focused.current = null;
        });
    };
    element?.addEventListener('focusin', onFocusIn);
    element?.addEventListener('focusout', onFocusOut);
    return () => {
      element?.removeEventListener('focusin', onFocusIn);
      element?.removeEventListener('focusout', onFocusOut);
    };
  }, [place]);

  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    // Who writes elsewhere in Zendesk meanwhile is not called back.
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    for (const heir of heirs()) {
      const element = place.current?.querySelector<HTMLElement>(heir);
      element?.focus();
      if (element) return;
    }
  });
}
