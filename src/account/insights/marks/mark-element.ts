/** The element of a mark; null if it is not in the page. */
export function markElement(mark: string): HTMLElement | null {
  const marks = document.querySelectorAll<HTMLElement>('[data-mark]');
  return [...marks].find(({ dataset }) => dataset['mark'] === mark) ?? null;
}

/** Names the insights' own element, around which the page scrolls. */
export const INSIGHTS_ROOT = 'data-insights';

/** The element that scrolls the insights around one of their elements; null if none does. */
export function scrollerOf(element: Element): HTMLElement | null {
  let parent = element.closest(`[${INSIGHTS_ROOT}]`)?.parentElement ?? null;
  while (parent && !/auto|scroll/.test(getComputedStyle(parent).overflowY))
    parent = parent.parentElement;
  return parent;
}
