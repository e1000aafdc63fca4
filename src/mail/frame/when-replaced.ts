/**
 * Waits until a frame has another document than now, in a state that fulfills a condition. Never ends if this page cannot access
 * the documents of the frame.
 *
 * @returns stops waiting
 */
export function whenReplaced(
  frame: HTMLIFrameElement,
  isReady: (content: Document) => boolean,
  onReady: (content: Document) => void,
): () => void {
  const previous = frame.contentDocument;
  let request = requestAnimationFrame(look);

  function look(): void {
    const content = frame.contentDocument;
    if (content && content !== previous && isReady(content)) onReady(content);
    else request = requestAnimationFrame(look);
  }

  return () => cancelAnimationFrame(request);
}
