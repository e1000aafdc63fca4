import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back when the agent leaves a floating element: by a press outside it, or by moving the focus out of it.
 *
 * @param exempt selector of what does not count as outside, such as the button that closes the element itself
 * @param onLeave `returnsFocus`: true if nothing else has the focus, so it would be lost with the element
 */
export function useOutsidePress(
  element: RefObject<HTMLElement | null>,
  exempt: string,
  onLeave: (returnsFocus: boolean) => void,
): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;

  useEffect(() => {
    const floating = element.current;
    const isOutside = (target: EventTarget | null) =>
      target instanceof Element && !floating?.contains(target) && !target.closest(exempt);

    function onClick({ target }: MouseEvent): void {
      if (!isOutside(target)) return;
      const { activeElement, body } = document;
      latest.current(activeElement === body || (floating?.contains(activeElement) ?? false));
    }
    function onFocusIn({ target }: FocusEvent): void {
      if (isOutside(target)) latest.current(false);
    }
    /** A press in a message is not an event of this document. */
    function onBlur(): void {
      if (document.activeElement instanceof HTMLIFrameElement) latest.current(false);
    }

    // Before a handler removes the pressed element, which would then count as outside.
    document.addEventListener('click', onClick, true);
    document.addEventListener('focusin', onFocusIn);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('blur', onBlur);
    };
  }, [element, exempt]);
}
