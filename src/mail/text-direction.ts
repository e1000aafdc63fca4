import { DIRECTION_ATTRIBUTE } from '../events/html/plain-tags.ts';
import { RIGHT_TO_LEFT } from '../events/right-to-left.ts';

export type Direction = 'ltr' | 'rtl';

/** Characters that are enough to find the direction of a text. */
const MAX_CHARACTERS = 20_000;

const LETTER = /\p{L}/u;

/** Elements whose text does not count for `dir="auto"`, as HTML defines it. */
const NOT_COUNTED = /^(?:bdi|script|style|textarea)$/;

/** The direction of an element with `dir="auto"`: that of its first letter. */
export function directionOf(element: Element): Direction {
  const isCounted = (inner: Element) =>
    !NOT_COUNTED.test(inner.localName) &&
    !inner.hasAttribute('dir') &&
    !inner.hasAttribute(DIRECTION_ATTRIBUTE);
  return firstLetter(element, isCounted)?.direction ?? 'ltr';
}

/**
 * The direction of a message: that of its root or body, or of the element around its first letter, or of this letter. The
 * frame of the message has this direction, because content that overflows at its other side can be scrolled to.
 */
export function messageDirection({ documentElement, body }: Document): Direction {
  const own = ownDirection(documentElement) ?? ownDirection(body);
  if (own) return own;
  const letter = firstLetter(body, () => true);
  const around = letter?.text.parentElement?.closest('[dir]');
  return (around && ownDirection(around)) ?? letter?.direction ?? 'ltr';
}

function ownDirection(element: Element): Direction | null {
  const inStyle = /(?:^|;\s*)direction:\s*(rtl|ltr)\b/.exec(element.getAttribute('style') ?? '');
  const direction = inStyle?.[1] ?? element.getAttribute('dir')?.trim().toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : null;
}

/** The first letter in an element, or null if there is none near its beginning. */
function firstLetter(
  element: Element,
  isCounted: (inner: Element) => boolean,
): { readonly text: Node; readonly direction: Direction } | null {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && !isCounted(node)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let left = MAX_CHARACTERS;
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    const letter = LETTER.exec(text.slice(0, left))?.[0];
    if (letter) {
      return { text: walker.currentNode, direction: RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr' };
    }
    left -= text.length + 1;
  }
  return null;
}
