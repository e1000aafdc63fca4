import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forwardKeys } from './forward-keys.ts';
import { type FrameHeight, nextHeight } from './frame-height.ts';
import { SCROLLS } from './message-document.ts';
import { whenReplaced } from './when-replaced.ts';

/**
 * Follows the height of a frame's document, for example when images arrive or the page gets wider. Also forwards the
 * frame's keys and focus to this page.
 *
 * @param srcdoc the HTML of the document; a change restarts measuring
 * @param initialHeight height in pixels to start with, or null
 * @param onWidth called with the document when it is loaded and when its width has changed, before its height is measured
 * @returns height in pixels, null before the first measurement
 */
export function useFrameHeight(
  ref: RefObject<HTMLIFrameElement | null>,
  srcdoc: string,
  initialHeight: number | null,
  onWidth: ((content: Document) => void) | null = null,
): number | null {
  const [height, setHeight] = useState(initialHeight);

  useEffect(() => {
    const frame = ref.current;
    if (!frame || !canMeasure()) return undefined;
    let stop: (() => void) | null = null;
    // The `load` event waits for every image, so a slow image server would leave the message cut off.
    const stopWaiting = whenReplaced(
      frame,
      ({ body, readyState }) => body !== null && readyState !== 'loading',
      (content) => {
        stop = observe(frame, content, setHeight, onWidth);
      },
    );
    return () => {
      stopWaiting();
      stop?.();
    };
  }, [ref, srcdoc, onWidth]);

  return height;
}

/** Whether this page can access the documents of its frames. It cannot if a sandboxed host frame gives it an opaque origin. */
export function canMeasure(): boolean {
  return window.origin !== 'null';
}

function observe(
  frame: HTMLIFrameElement,
  content: Document,
  onHeight: (height: number) => void,
  onWidth: ((content: Document) => void) | null,
): () => void {
  const { documentElement: root, body } = content;
  let current: FrameHeight | null = null;
  const observer = new ResizeObserver(() => {
    const width = frame.offsetWidth;
    if (width !== current?.width) onWidth?.(content);
    const scrollBar = frame.offsetHeight - root.clientHeight;
    const height = Math.ceil(Math.max(root.getBoundingClientRect().height, body.scrollHeight));
    current = nextHeight(current, width, height + scrollBar);
    onHeight(current.height);
    root.toggleAttribute(SCROLLS, current.scrolls);
    // A message that does not fit must be focusable to scroll with the keyboard.
    if (current.scrolls || root.scrollWidth > root.clientWidth) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  });
  observer.observe(root);
  observer.observe(body);
  const stopForwarding = forwardKeys(frame, content);
  return () => {
    observer.disconnect();
    stopForwarding();
  };
}
