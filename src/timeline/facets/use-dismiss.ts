import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { belongsToInputMethod } from '../../ui/input-method.ts';

/**
 * Calls back when the agent leaves a floating element: by Escape, by a press outside it, or by moving the focus out of it.
 *
 * @param exempt selector of what does not count as outside, such as the button that closes the element itself
 * @param onDismiss `returnsFocus`: true if nothing else has the focus, so it would be lost with the element
 */
export function useDismiss(
  element: RefObject<HTMLElement | null>,
  exempt: string,
  onDismiss: (returnsFocus: boolean) => void,
): void {
  const latest = useRef(onDismiss);
  latest.current = onDismiss;

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
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || belongsToInputMethod(event)) return;
      event.stopPropagation();
      latest.current(true);
    }
    /** A press in a message is not an event of this document. */
    function onBlur(): void {
      if (document.activeElement instanceof HTMLIFrameElement) latest.current(false);
    }

    floating?.addEventListener('keydown', onKeyDown);
    // Before a handler removes the pressed element, which would then count as outside.
    document.addEventListener('click', onClick, true);
    document.addEventListener('focusin', onFocusIn);
    window.addEventListener('blur', onBlur);
    return () => {
      floating?.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('blur', onBlur);
    };
  }, [element, exempt]);
}
