import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forwardKeys } from './forward-keys.ts';

/**
 * Makes a frame as high as its document, whatever becomes of it: pictures arrive, the page gets wider.
 *
 * @param srcdoc the frame's document; with another one, measuring begins anew
 * @param before height in pixels to begin with, where one is known
 * @returns height in pixels, null before the first measuring
 */
export function useFrameHeight(
  ref: RefObject<HTMLIFrameElement | null>,
  srcdoc: string,
  before: number | null,
): number | null {
  const [height, setHeight] = useState(before);

  useEffect(() => {
    const frame = ref.current;
    if (!frame || !canMeasure()) return undefined;
    const old = frame.contentDocument;
    let stop: (() => void) | null = null;
    let waiting = 0;

    // Not at `load`: that waits for every picture, and a server that does not answer would keep the message cut off.
    function begin(): void {
      const shown = frame?.contentDocument;
      if (frame && shown?.body && shown !== old && shown.readyState !== 'loading') {
        stop = follow(frame, shown, setHeight);
      } else waiting = requestAnimationFrame(begin);
    }

    waiting = requestAnimationFrame(begin);
    return () => {
      cancelAnimationFrame(waiting);
      stop?.();
    };
  }, [ref, srcdoc]);

  return height;
}

/** False where this page itself has an origin of its own, as in a strict frame: then no other document is open to it. */
export function canMeasure(): boolean {
  return window.origin !== 'null';
}

function follow(
  frame: HTMLIFrameElement,
  shown: Document,
  onHeight: (height: number) => void,
): () => void {
  const { documentElement: root, body } = shown;
  const observer = new ResizeObserver(() => {
    const scrollBar = frame.offsetHeight - root.clientHeight;
    onHeight(
      Math.ceil(Math.max(root.getBoundingClientRect().height, body.scrollHeight)) + scrollBar,
    );
    // What is wider than the frame must scroll by keys too.
    if (root.scrollWidth > root.clientWidth) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  });
  observer.observe(root);
  observer.observe(body);
  const keepKeys = forwardKeys(frame, shown);
  return () => {
    observer.disconnect();
    keepKeys();
  };
}
