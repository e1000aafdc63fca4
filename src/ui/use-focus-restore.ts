import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

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
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const element = container.current;
    const onFocusIn = ({ target }: FocusEvent) => {
      focused.current = target as Element;
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) focused.current = null;
      // Some browsers dispatch `focusout` before they remove an element. The user has not left it in that case.
      else
        queueMicrotask(() => {
          const hasLeft = (target as Element).isConnected && document.activeElement !== target;
          if (hasLeft && focused.current === target) focused.current = null;
        });
    };
    element?.addEventListener('focusin', onFocusIn);
    element?.addEventListener('focusout', onFocusOut);
    return () => {
      element?.removeEventListener('focusin', onFocusIn);
      element?.removeEventListener('focusout', onFocusOut);
    };
  }, [container]);

  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    // Do not take the focus from another element, or from another frame of the Zendesk page.
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    for (const selector of fallbacks()) {
      const element = container.current?.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element) return;
    }
  });
}
