/**
 * Dispatches key presses and focus changes inside a frame on the frame's element. Events do not leave a frame otherwise;
 * this way the keyboard shortcuts of the list work, and the row that has the focus becomes the current one.
 *
 * @param content the document in the frame
 * @returns a function that stops forwarding
 */
export function forwardKeys(frame: HTMLIFrameElement, content: Document): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const forwarded = new KeyboardEvent('keydown', {
      key,
      code,
      ctrlKey,
      metaKey,
      altKey,
      shiftKey,
      bubbles: true,
      cancelable: true,
    });
    if (!frame.dispatchEvent(forwarded)) event.preventDefault();
  }

  function onFocus(): void {
    frame.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }

  const view = content.defaultView;
  content.addEventListener('keydown', onKeyDown);
  view?.addEventListener('focus', onFocus);
  return () => {
    content.removeEventListener('keydown', onKeyDown);
    view?.removeEventListener('focus', onFocus);
  };
}
