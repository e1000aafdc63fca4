/** The difference between the channels of a color, of 255, from which on it is not gray. */
const MIN_CHROMA = 60;

/** If that much of a text is colored, the color is that of the whole text. */
const NEARLY_ALL = 0.9;

/**
 * Whether part of a text has a color or a highlight of its own, as answers have that are written into a quotation. Links
 * do not count.
 */
export function hasColoredPart(element: Element): boolean {
  const total = lengthOf(element);
  let colored = 0;
  let last: Element | null = null;
  for (const part of element.querySelectorAll<HTMLElement>('[style*="color" i], font[color]')) {
    if (last?.contains(part) || part.closest('a') || !isColored(part)) continue;
    last = part;
    colored += lengthOf(part);
  }
  return colored > 0 && colored < total * NEARLY_ALL;
}

function isColored(element: HTMLElement): boolean {
  const { color, backgroundColor } = element.style;
  return [color, backgroundColor, element.getAttribute('color') ?? ''].some(
    (value) => value !== '' && chromaOf(value) >= MIN_CHROMA,
  );
}

let canvas: CanvasRenderingContext2D | null = null;

/** The difference between the strongest and the weakest channel of a CSS color; 0 if it is none. */
function chromaOf(color: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.fillStyle = '#000';
  canvas.fillStyle = color;
  const channels = /^#(..)(..)(..)$/.exec(canvas.fillStyle)?.slice(1) ?? ['0'];
  const values = channels.map((channel) => Number.parseInt(channel, 16));
  return Math.max(...values) - Math.min(...values);
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replaceAll(/\s+/g, '').length;
}
