/**
 * Gives the focus back to the element that had it, when the frame gets the focus after the page around it was inert, as it
 * is below a modal dialog. Browsers then leave the focus of the frame with its body. A press beside all elements counts as
 * leaving the element.
 *
 * @returns a function that ends it
 */
export function returnFocus(page: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let isPressing = false;
  const listeners = new AbortController();
  const { signal } = listeners;

  page.addEventListener('focusin', ({ target }) => (last = target as HTMLElement), { signal });
  page.addEventListener('focusout', () => (last = isPressing ? null : last), { signal });
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    addEventListener(type, () => (isPressing = type === 'pointerdown'), { signal, capture: true });
  addEventListener(
    'focus',
    () => {
      if (document.activeElement === document.body) last?.focus({ preventScroll: true });
    },
    { signal },
  );
  return () => listeners.abort();
}
