import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether an element is at least `minimum` px wide. False until it is measured, which happens before the first paint. */
export function useHasWidth(ref: RefObject<HTMLElement | null>, minimum: number): boolean {
  const [hasWidth, setHasWidth] = useState(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      // An element in a hidden frame has no width.
      if (element.offsetWidth > 0) setHasWidth(element.offsetWidth >= minimum);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, minimum]);

  return hasWidth;
}
