import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { scrollParent } from './scroll-parent.ts';

/** The frame grows with its content, so at first there may be less to see at once than later. In px. */
const MIN_SCREEN_PX = 480;
const MIN_LIMIT_PX = 160;
/** The height of the button below a cut message, in px. */
const BUTTON_PX = 40;

/** Heights in px. */
export interface ScreenLimit {
  /** How much the page shows at once. */
  readonly screen: number;
  /** How much of a message fits on the screen with all that its event has above it, and a button below it. */
  readonly limit: number;
}

/** How much of a message fits on the screen. Follows the size of what scrolls around the message. */
export function useScreenLimit(ref: RefObject<HTMLElement | null>): ScreenLimit {
  const [sizes, setSizes] = useState<ScreenLimit>({ screen: MIN_SCREEN_PX, limit: MIN_SCREEN_PX });

  useLayoutEffect(() => {
    const element = ref.current;
    const scroller = element && scrollParent(element);
    if (!element || !scroller) return undefined;

    function measure(): void {
      // Elements in a hidden frame have no height.
      if (!element || !scroller || scroller.clientHeight === 0) return;
      const screen = Math.max(MIN_SCREEN_PX, scroller.clientHeight);
      const event = element.closest('article') ?? element;
      const above = element.getBoundingClientRect().top - event.getBoundingClientRect().top;
      const limit = Math.max(MIN_LIMIT_PX, Math.floor(screen - above - BUTTON_PX));
      setSizes((before) =>
        before.screen === screen && before.limit === limit ? before : { screen, limit },
      );
    }
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [ref]);

  return sizes;
}
