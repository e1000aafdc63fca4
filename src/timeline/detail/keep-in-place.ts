import { scrollParent } from './scroll-parent.ts';

/** How long rows may take to be measured, in ms. */
const MEASURE_TIMEOUT_MS = 100;

/**
 * Keeps an opened event where it is on the screen while its height changes. The virtualizer would move it, because it takes
 * an event that begins above the screen for one that the agent has scrolled past.
 *
 * @param onEnd called when the rows are measured, so that the list can be scrolled again
 */
export function keepInPlace(article: Element | null, onEnd: () => void = () => undefined): void {
  const list = article?.closest('[role="list"]');
  const scroller = article && scrollParent(article);
  if (!article || !list || !scroller) return onEnd();
  const offset = () => article.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const before = offset();
  const observer = new ResizeObserver(() => {
    if (article.isConnected) scroller.scrollTop += offset() - before;
  });
  observer.observe(article);
  // The virtualizer moves the rows when it has measured them.
  observer.observe(list);
  setTimeout(() => {
    observer.disconnect();
    onEnd();
  }, MEASURE_TIMEOUT_MS);
}
