/**
 * A frame keeps its keys and its focus to itself. This tells the page around of both, as if they happened to the frame's
 * element, so that the keys of the list work and the row with the focus is the current one.
 *
 * @returns what ends it
 */
export function forwardKeys(frame: HTMLIFrameElement, inside: Document): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const told = new KeyboardEvent('keydown', {
      key,
      code,
      ctrlKey,
      metaKey,
      altKey,
      shiftKey,
      bubbles: true,
      cancelable: true,
    });
    if (!frame.dispatchEvent(told)) event.preventDefault();
  }

  function onFocus(): void {
    frame.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }

  const view = inside.defaultView;
  inside.addEventListener('keydown', onKeyDown);
  view?.addEventListener('focus', onFocus);
  return () => {
    inside.removeEventListener('keydown', onKeyDown);
    view?.removeEventListener('focus', onFocus);
  };
}
