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
  return elementsIn(range, STRUCK).length > 0 || isPartlyColored(range, backgroundOf);
}

/** Whether part of a quoted text has a color of its own, as answers have that are written into a quotation. */
export function hasColoredPart(range: Range): boolean {
  return isPartlyColored(range, colorOf);
}

function isPartlyColored(range: Range, valueOf: (element: HTMLElement) => string): boolean {
  let colored = 0;
  let last: Element | null = null;
  for (const element of elementsIn(range, MARKED)) {
    if (last?.contains(element) || element.closest('a')) continue;
    if (chromaOf(valueOf(element)) < MIN_CHROMA) continue;
    last = element;
    colored += lengthOf(element.textContent);
  }
  return colored > 0 && colored < lengthOf(range.toString()) * NEARLY_ALL;
}

function elementsIn(range: Range, selector: string): HTMLElement[] {
  const root = range.commonAncestorContainer;
  if (!(root instanceof Element)) return [];
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => range.intersectsNode(element) && lengthOf(element.textContent) > 0,
  );
}

function colorOf(element: HTMLElement): string {
  return element.style.color || (element.getAttribute('color') ?? '');
}

function backgroundOf(element: HTMLElement): string {
  if (element.nodeName === 'MARK') return 'yellow';
  return element.style.backgroundColor || (element.getAttribute('bgcolor') ?? '');
}

let canvas: CanvasRenderingContext2D | null = null;

/** The difference between the strongest and the weakest channel of a CSS color; 0 if it is none. */
function chromaOf(color: string): number {
  if (color === '') return 0;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.fillStyle = '#000';
  canvas.fillStyle = color;
  const channels = /^#(..)(..)(..)$/.exec(canvas.fillStyle)?.slice(1) ?? ['0'];
  const values = channels.map((channel) => Number.parseInt(channel, 16));
  return Math.max(...values) - Math.min(...values);
}

function lengthOf(text: string | null): number {
  return (text ?? '').replaceAll(/\s+/g, '').length;
}
