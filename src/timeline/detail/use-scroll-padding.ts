import { type RefObject, useLayoutEffect } from 'preact/compat';
import { scrollParent } from './scroll-parent.ts';

type Side = 'Top' | 'Bottom';

/** The sticky elements inside each scrolling element, by side. */
const stickyElements = new WeakMap<Element, Record<Side, Set<HTMLElement>>>();

/** Has the element that scrolls around a sticky one leave room for it, so that what gets the focus is not hidden beneath it. */
export function useScrollPadding(
  ref: RefObject<HTMLElement | null>,
  side: Side,
  isSticky: boolean,
): void {
  useLayoutEffect(() => {
    const element = ref.current;
    const scroller = element && scrollParent(element);
    if (!isSticky || !element || !scroller) return undefined;
    const all = stickyElements.get(scroller) ?? { Top: new Set(), Bottom: new Set() };
    stickyElements.set(scroller, all);
    const elements = all[side];

    function apply(): void {
      const heights = [...elements].map(({ offsetHeight }) => offsetHeight);
      if (scroller)
        scroller.style[`scrollPadding${side}`] =
          heights.length > 0 ? `${Math.max(...heights)}px` : '';
    }
    const observer = new ResizeObserver(apply);
    elements.add(element);
    observer.observe(element);
    return () => {
      observer.disconnect();
      elements.delete(element);
      apply();
    };
  }, [ref, side, isSticky]);
}
