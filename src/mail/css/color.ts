/** A color: red, green, and blue from 0 to 255, and alpha from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Color = [255, 255, 255, 1];

/**
 * The color that a CSS value means, in any notation: `#ff0`, `rgb()`, `oklch()`, a name, or a system color. Values that
 * depend on an element, such as `inherit`, are none. `currentcolor` is black.
 *
 * @returns null if the value is no color
 */
export function parseColor(value: string): Color | null {
  return plainColor(value) ?? canvasColor(value);
}

/** A color in the notations that browsers and canvases write. */
function plainColor(value: string): Color | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value)?.slice(1);
  const list = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value)?.slice(1);
  const channels =
    hex?.map((digits) => Number.parseInt(digits, 16)) ?? list?.map((text) => Number(text ?? 1));
  const [red, green, blue, alpha = 1] = channels ?? [];
  return red === undefined || green === undefined || blue === undefined
    ? null
    : [red, green, blue, alpha];
}

let canvas: CanvasRenderingContext2D | null = null;

/** A canvas understands all notations. It writes most of them as `plainColor` reads them; others are known once they are painted. */
function canvasColor(value: string): Color | null {
  canvas ??= newCanvas();
  if (!canvas || !CSS.supports('color', value) || DEPENDENT.test(value)) return null;
  canvas.fillStyle = value;
  const plain = plainColor(canvas.fillStyle);
  if (plain) return plain;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Values that a canvas ignores, so that it would keep the color before. */
const DEPENDENT = /^\s*(?:inherit|initial|unset|revert|revert-layer)\s*$|\bvar\(/i;

function newCanvas(): CanvasRenderingContext2D | null {
  const element = document.createElement('canvas');
  element.width = element.height = 1;
  return element.getContext('2d', { willReadFrequently: true });
}

/** A color in front of an opaque one. */
export function over([red, green, blue, alpha]: Color, below: Color): Color {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** The contrast of two opaque colors, from 1 to 21, as WCAG defines it. */
export function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (value: number) =>
    value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The difference between the strongest and the weakest channel, from 0 for gray to 255. */
export function chroma([red, green, blue]: Color): number {
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}
