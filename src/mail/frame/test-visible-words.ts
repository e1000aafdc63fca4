/** For tests only: what is wrong with the words of a message in its frame. */

/** Less contrast cannot be read. */
const MIN_CONTRAST = 1.8;

/**
 * Finds the words that an agent cannot see or read: words without a size, outside of everything that scrolls, behind a box
 * that hides them, over other words, or in the color of their background.
 *
 * @param frame a frame whose document is loaded
 * @param words the words that must be there; all words of the message count, unless the sender hid them
 * @returns plain sentences; none if all is well
 */
export function problemsOf(frame: HTMLIFrameElement, words: readonly string[]): string[] {
  const content = frame.contentDocument;
  if (!content) return ['The frame has no document.'];
  const problems: string[] = [];
  const seen: { readonly text: string; readonly node: Text; readonly rect: DOMRect }[] = [];
  const found = new Set<string>();
  const walker = content.createTreeWalker(content.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || isHidden(parent)) continue;
    for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
      const range = content.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      const problem = problemOf(parent, [...range.getClientRects()]);
      if (problem) problems.push(`“${text.slice(0, 30)}” ${problem}.`);
      found.add(text);
      for (const rect of range.getClientRects()) seen.push({ text, node, rect });
    }
  }
  for (const word of words) if (!found.has(word)) problems.push(`“${word}” is missing.`);
  return [...problems, ...overlaps(seen)];
}

function isHidden(element: HTMLElement): boolean {
  return !element.checkVisibility({ checkVisibilityCSS: true });
}

function problemOf(parent: HTMLElement, rects: readonly DOMRect[]): string | null {
  if (rects.every(({ width, height }) => width < 1 || height < 7)) return 'has no size';
  if (Number.parseFloat(getComputedStyle(parent).fontSize) < 6) return 'is too small';
  if (rects.length > 40) return 'is broken into single letters';
  for (const rect of rects) {
    let visible = rect;
    for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (Number(style.opacity) < 0.3) return 'is transparent';
      const problem = clipped(box, style, visible);
      if (problem) return problem;
      // What is in a box that scrolls can be brought to where the box is.
      if (scrolls(style.overflowX) && style.display !== 'inline')
        visible = box.getBoundingClientRect();
    }
  }
  const ratio = contrast(parent);
  return ratio < MIN_CONTRAST ? `has a contrast of ${ratio.toFixed(1)}` : null;
}

function clipped(box: HTMLElement, style: CSSStyleDeclaration, rect: DOMRect): string | null {
  const isRoot = box === box.ownerDocument.documentElement;
  const outer = box.getBoundingClientRect();
  const [x, y] = [style.overflowX, style.overflowY];
  if (!isRoot && x === 'visible' && y === 'visible') return null;
  if (!isRoot && style.display === 'inline') return null;
  const area = isRoot
    ? new DOMRect(0, 0, box.clientWidth, box.clientHeight)
    : new DOMRect(
        outer.left + box.clientLeft,
        outer.top + box.clientTop,
        box.clientWidth,
        box.clientHeight,
      );
  const isLeft = scrolls(x) ? rect.left - area.left + leftOf(box) : rect.left - area.left;
  const isRight = scrolls(x)
    ? rect.right - area.left + leftOf(box) - box.scrollWidth
    : rect.right - area.right;
  const isAbove = scrolls(y) ? rect.top - area.top + box.scrollTop : rect.top - area.top;
  const isBelow = scrolls(y)
    ? rect.bottom - area.top + box.scrollTop - box.scrollHeight
    : rect.bottom - area.bottom;
  const name = isRoot ? 'the frame' : `a box that hides (${box.localName})`;
  if (isLeft < -2) return `is left of ${name}`;
  if (isRight > 2) return `is right of ${name}`;
  if (isAbove < -3) return `is above ${name}`;
  if (isBelow > 3) return `is below ${name}`;
  return null;
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** The distance from the leftmost place to which a box scrolls. */
function leftOf(box: HTMLElement): number {
  const isRightToLeft = getComputedStyle(box).direction === 'rtl';
  return box.scrollLeft + (isRightToLeft ? box.scrollWidth - box.clientWidth : 0);
}

function overlaps(
  seen: readonly { readonly text: string; readonly node: Text; readonly rect: DOMRect }[],
): string[] {
  const problems: string[] = [];
  for (const [index, one] of seen.slice(0, 400).entries()) {
    for (const other of seen.slice(index + 1, 400)) {
      const width =
        Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const height =
        Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      const smaller = Math.min(one.rect.height, other.rect.height);
      if (width > 3 && height > smaller * 0.5)
        problems.push(`“${one.text}” overlaps “${other.text}”.`);
    }
  }
  return problems;
}

/** The contrast of the text of an element, as WCAG defines it; only pictures that surely cover it count as readable. */
function contrast(element: HTMLElement): number {
  let back: number[] | null = null;
  const layers: number[][] = [];
  for (let box: HTMLElement | null = element; box && !back; box = box.parentElement) {
    const style = getComputedStyle(box);
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(style.backgroundColor);
    if (isCovered(style)) return 21;
    if (alpha === 1) back = [red, green, blue];
    else layers.push([red, green, blue, alpha]);
  }
  let ground = back ?? [255, 255, 255];
  for (const layer of layers.toReversed()) ground = mixed(layer, ground);
  const [text, below] = [
    luminance(mixed(numbers(getComputedStyle(element).webkitTextFillColor), ground)),
    luminance(ground),
  ];
  return (Math.max(text, below) + 0.05) / (Math.min(text, below) + 0.05);
}

/** Whether a background has an opaque gradient of the size of its box. */
function isCovered({ backgroundImage, backgroundSize }: CSSStyleDeclaration): boolean {
  return (
    /^[a-z-]+-gradient\((?!.*(?:rgba|transparent|url))/.test(backgroundImage) &&
    /^(?:auto|cover)$/.test(backgroundSize)
  );
}

function numbers(color: string): number[] {
  return color.match(/[\d.]+/g)?.map(Number) ?? [];
}

function mixed(front: readonly number[], back: readonly number[]): number[] {
  const alpha = front[3] ?? 1;
  return back.map((value, index) => (front[index] ?? 0) * alpha + value * (1 - alpha));
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => (value / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
