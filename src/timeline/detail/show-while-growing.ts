import { scrollParent } from './scroll-parent.ts';

/** What an agent does to scroll, or to turn to something else. */
const AGENT_EVENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** `nearest`: no further than needed. `start`: the top of the element to the top of what scrolls around it. */
type Align = 'nearest' | 'start';

/** How far an element may move by rounding, in px. */
const ROUNDING_PX = 2;

/** Ends what is being shown now: two elements would pull the page to and fro. */
let endRunning: (() => void) | null = null;

/**
 * Scrolls an element wholly into view or, if it is too high for that, its top to the top of what scrolls around it. Does so
 * again whenever the element, what is around it, or the scrolling element changes its size, because the content of an opened
 * event comes bit by bit. Ends when the agent scrolls, presses a key, or presses anything, and when another element is shown.
 *
 * @param onEnd called when the agent ends it
 * @param align where the element goes, also if it is wholly in view
 * @returns a function that ends it without calling `onEnd`
 */
export function showWhileGrowing(
  element: HTMLElement,
  onEnd: () => void,
  align: Align = 'nearest',
): () => void {
  endRunning?.();
  const scroller = scrollParent(element);
  /** Where the element was on the screen after the last change, and how far the page was scrolled. */
  let top = 0;
  let scrollTop = 0;

  function show(): void {
    showElement(element, align);
    top = element.getBoundingClientRect().top;
    scrollTop = scroller?.scrollTop ?? 0;
  }

  /** Keys and wheels are not seen while a message's frame has them, but their effect is. */
  function onScroll(): void {
    if (Math.abs(element.getBoundingClientRect().top - top) <= ROUNDING_PX) return;
    // Content above the element may have grown since it was scrolled into view.
    if (scroller?.scrollTop === scrollTop || isScrolledByBrowser()) show();
    else end();
  }

  /** Whether the browser has scrolled up to the end, because there is less below or the view is higher than before. */
  function isScrolledByBrowser(): boolean {
    if (!scroller || scroller.scrollTop > scrollTop) return false;
    return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - ROUNDING_PX;
  }

  function end(): void {
    stop();
    onEnd();
  }

  function stop(): void {
    if (endRunning === end) endRunning = null;
    observer.disconnect();
    scroller?.removeEventListener('scroll', onScroll);
    for (const type of AGENT_EVENTS) removeEventListener(type, end, true);
  }

  endRunning = end;
  const observer = new ResizeObserver(show);
  observer.observe(element);
  if (element.parentElement) observer.observe(element.parentElement);
  if (scroller) observer.observe(scroller);
  show();
  scroller?.addEventListener('scroll', onScroll);
  for (const type of AGENT_EVENTS) addEventListener(type, end, true);
  return stop;
}

/**
 * Scrolls an element wholly into view or, if it is too high for that, its top to the top, in all that scrolls around it.
 *
 * @param align only in what scrolls directly around it: on a low page, the toolbar around that scrolls, too
 */
function showElement(element: Element, align: Align): void {
  const inner = scrollParent(element);
  for (let scroller = inner; scroller; scroller = scrollParent(scroller)) {
    const isAligned = align === 'start' && scroller === inner;
    const { top, bottom, height } = element.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (isAligned || top < view.top || height > view.height) scroller.scrollTop += top - view.top;
    else if (bottom > view.bottom) scroller.scrollTop += bottom - view.bottom;
  }
}
