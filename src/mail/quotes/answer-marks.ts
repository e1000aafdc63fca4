import { chroma, over, parseColor, WHITE } from '../css/color.ts';

/** The difference between the channels of a color, of 255, from which on it is not gray. */
const MIN_CHROMA = 60;

/** If that much of a text is colored, the color is that of the whole text. */
const NEARLY_ALL = 0.9;

/** Elements that may set a color, a highlight, or strike text out. */
const MARKED = '[style*="color" i], [style*="background" i], [bgcolor], font[color], mark';
const STRUCK = 's, strike, del, [style*="line-through" i]';

/**
 * Whether part of a quoted text is highlighted or struck out: a choice among what is quoted, although all its words are
 * known.
 */
export function hasMarkedChoice(range: Range): boolean {
  return (
    lengthsIn(range, (element) => element.matches(STRUCK)).marked > 0 ||
    isPartlyColored(range, backgroundOf)
  );
}

/** Whether part of a quoted text has a color of its own, as answers have that are written into a quotation. */
export function hasColoredPart(range: Range): boolean {
  return isPartlyColored(range, colorOf);
}

function isPartlyColored(range: Range, valueOf: (element: HTMLElement) => string): boolean {
  const { marked, all } = lengthsIn(
    range,
    (element) =>
      element.matches(MARKED) && isColored(valueOf(element)) && element.closest('a') === null,
  );
  return marked > 0 && marked < all * NEARLY_ALL;
}

/**
 * The number of characters in a range, and of those in marked elements. Linear: a browser needs linear time to tell
 * whether a single element is in a range.
 */
function lengthsIn(
  range: Range,
  isMarked: (element: HTMLElement) => boolean,
): { readonly marked: number; readonly all: number } {
  const known = new Map<Element, boolean>();
  const isInMarked = (element: HTMLElement | null): boolean => {
    if (element === null) return false;
    const found = known.get(element) ?? (isInMarked(element.parentElement) || isMarked(element));
    known.set(element, found);
    return found;
  };
  const first = range.startContainer.childNodes[range.startOffset];
  const last = range.endContainer.childNodes[range.endOffset - 1];
  let marked = 0;
  let all = 0;
  if (first === undefined || last === undefined) return { marked, all };
  const walker = document.createTreeWalker(range.commonAncestorContainer);
  walker.currentNode = first;
  for (let node: Node | null = first; node; node = node === last ? null : walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const length = (node.nodeValue ?? '').replaceAll(/\s+/g, '').length;
    all += length;
    if (length > 0 && isInMarked(node.parentElement)) marked += length;
  }
  return { marked, all };
}

function colorOf(element: HTMLElement): string {
  return element.style.color || (element.getAttribute('color') ?? '');
}

function backgroundOf(element: HTMLElement): string {
  if (element.nodeName === 'MARK') return 'yellow';
  return element.style.backgroundColor || (element.getAttribute('bgcolor') ?? '');
}

/** @param value of a style or an attribute. In an attribute, `ff0000` means `#ff0000` */
function isColored(value: string): boolean {
  const color = parseColor(value) ?? parseColor(`#${value}`);
  return color !== null && chroma(over(color, WHITE)) >= MIN_CHROMA;
}
