import { returnFocus } from './return-focus.ts';
import { trackFocus } from './track-focus.ts';

const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),summary,iframe,[tabindex]';

/**
 * Moves the focus to the closest element whenever the focused element of the page is removed, so that the keyboard goes on
 * from the same place. Without it, browsers begin at the start of the page. Components that know a better place focus it
 * themselves, before this. Also gives the focus back after a dialog of the host; see `returnFocus`.
 *
 * @returns a function that ends it
 */
export function restoreLostFocus(page: HTMLElement): () => void {
  const tracker = trackFocus(page);
  const stopReturning = returnFocus(page);
  const observer = new MutationObserver((mutations) => {
    const lost = tracker.takeLost();
    if (!lost) return;
    // An element that was only moved.
    if (lost.isConnected) return lost.focus();
    const removal = mutations.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(lost)),
    );
    if (removal) closest(removal, page)?.focus({ preventScroll: true });
  });
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    tracker.stop();
    stopReturning();
  };
}

/**
 * The focusable element after the place of a removed one, or the last one before it, in the smallest part of the page that
 * has one.
 */
function closest({ target, previousSibling }: MutationRecord, page: HTMLElement) {
  const before = previousSibling?.isConnected ? previousSibling : null;
  for (
    let part = target as Element | null;
    part && page.contains(part);
    part = part.parentElement
  ) {
    const elements = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isVisible);
    const next = elements.find((element) => before === null || follows(element, before));
    const found = next ?? elements.at(-1);
    if (found) return found;
  }
  return null;
}

function follows(element: Node, place: Node): boolean {
  const position = place.compareDocumentPosition(element);
  const isInside = position & Node.DOCUMENT_POSITION_CONTAINED_BY;
  return !isInside && Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
