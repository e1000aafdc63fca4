/** Follows the focus in an element, to find out when the focused element was removed. */
export interface FocusTracker {
  /**
   * The element that had the focus when it was removed or moved, if nothing else has the focus now. Returns an element only
   * once.
   */
  readonly takeLost: () => HTMLElement | null;
  readonly stop: () => void;
}

/** Starts to follow the focus in an element. */
export function trackFocus(container: HTMLElement): FocusTracker {
  let focused: HTMLElement | null = null;

  const onFocusIn = ({ target }: FocusEvent) => {
    focused = target as HTMLElement;
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) focused = null;
    // Some browsers dispatch `focusout` before they remove an element. The user has not left it in that case.
    else
      queueMicrotask(() => {
        const hasLeft = (target as Element).isConnected && document.activeElement !== target;
        if (hasLeft && focused === target) focused = null;
      });
  };
  container.addEventListener('focusin', onFocusIn);
  container.addEventListener('focusout', onFocusOut);

  return {
    takeLost() {
      if (focused === null || focused === document.activeElement) return null;
      const lost = focused;
      focused = null;
      // Do not take the focus from another element, or from another frame of the Zendesk page.
      const isFree = document.hasFocus() && document.activeElement === document.body;
      return isFree ? lost : null;
    },
    stop() {
      container.removeEventListener('focusin', onFocusIn);
      container.removeEventListener('focusout', onFocusOut);
    },
  };
}
