/** Text with less contrast than this cannot be read. A sender's pale gray on white has about 2. */
const MIN_CONTRAST = 1.9;

/** Smaller text is hidden on purpose, such as the preview text of a newsletter. In pixels. */
const MIN_FONT_SIZE = 4;

/** Elements that are checked at most, so that a huge message does not block the page. */
const MAX_ELEMENTS = 10_000;

const DARK = '#1f1f1f';
const LIGHT = '#ffffff';

/** A color: red, green, and blue from 0 to 255, and alpha from 0 to 1. */
type Color = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Color = [255, 255, 255, 1];

/** What is behind a text. */
interface Ground {
  /** A single color, or those of an opaque gradient. */
  readonly colors: readonly Color[];
  /** The element with a picture in front of that color, which may not load or may not cover it, such as a line. */
  readonly picture: HTMLElement | null;
}

/**
 * Makes text readable whose color is nearly that of its background, in place: white text on a picture that is blocked, or
 * light text that was meant for a dark page. If the background is a picture or a gradient that may be transparent, it gets
 * a color behind it, because it may not load or not cover the text.
 *
 * @param document a document that is displayed, so that its styles are known
 */
export function makeReadable(document: Document): void {
  const view = document.defaultView;
  if (!view) return;
  // Colors behind pictures first: they are behind other texts, too.
  fixTexts(document, view, fillPicture);
  fixTexts(document, view, fixColor);
}

type Fix = (element: HTMLElement, text: Color, ground: Ground) => void;

/** Calls a function for each text that is not readable. */
function fixTexts(document: Document, view: Window, fix: Fix): void {
  const grounds = new Map<Element | null, Ground>();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  for (let count = 0; count < MAX_ELEMENTS; count += 1) {
    const element = walker.currentNode as HTMLElement;
    const style = view.getComputedStyle(element);
    const below = grounds.get(element.parentElement) ?? {
      colors: [WHITE],
      picture: null,
    };
    const ground = groundOf(element, style, below);
    grounds.set(element, ground);
    if (isText(element) && Number.parseFloat(style.fontSize) >= MIN_FONT_SIZE) {
      const color = colorOf(style.color);
      const isReadable = (one: Color) => color && contrast(over(color, one), one) >= MIN_CONTRAST;
      if (color && !ground.colors.some((one) => isReadable(one))) fix(element, color, ground);
    }
    if (!walker.nextNode()) return;
  }
}

function groundOf(element: HTMLElement, style: CSSStyleDeclaration, below: Ground): Ground {
  const stops = coveringColors(style);
  if (stops) return { colors: stops, picture: null };
  const own = colorOf(style.backgroundColor);
  const covers = own?.[3] === 1;
  return {
    colors: covers ? [own] : own ? below.colors.map((color) => over(own, color)) : below.colors,
    picture: style.backgroundImage !== 'none' ? element : covers ? null : below.picture,
  };
}

const IMAGES = /[a-z-]+-gradient\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|url\("[^"]*"\)|none/g;
const GRADIENT_COLORS = /(?<![\w-])(?:rgba?|color|lab|lch|oklab|oklch)\([^()]*\)/g;

/** The colors of a background's opaque gradient that covers the whole element, or null if there is none. */
function coveringColors(style: CSSStyleDeclaration): readonly Color[] | null {
  if (!style.backgroundImage.includes('gradient(')) return null;
  const sizes = style.backgroundSize.split(', ');
  const repeats = style.backgroundRepeat.split(', ');
  for (const [index, image] of (style.backgroundImage.match(IMAGES) ?? []).entries()) {
    const covers =
      /^(?:auto|cover|100%)(?: (?:auto|100%))?$/.test(sizes[index % sizes.length] ?? '') ||
      repeats[index % repeats.length] === 'repeat';
    const colors = (image.match(GRADIENT_COLORS) ?? []).map((color) => colorOf(color));
    const opaque = colors.filter((color) => color?.[3] === 1) as Color[];
    const isOpaque = image.includes('gradient(') && opaque.length > 0;
    if (covers && isOpaque && opaque.length === colors.length) return opaque;
  }
  return null;
}

function fillPicture(_: HTMLElement, text: Color, { colors: [below = WHITE], picture }: Ground) {
  if (!picture || text[3] <= 0.5) return;
  picture.style.setProperty('background-color', opposite(over(text, below)), 'important');
}

function fixColor(element: HTMLElement, _: Color, { colors: [ground = WHITE] }: Ground): void {
  element.style.setProperty('color', opposite(ground), 'important');
}

/** Whether an element directly contains text, such as the text of an image that is blocked. */
function isText(element: Element): boolean {
  if (element.localName === 'img') return !element.hasAttribute('src');
  return Array.from(element.childNodes).some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}

function opposite(color: Color): string {
  return contrast(color, WHITE) > contrast(color, [31, 31, 31, 1]) ? LIGHT : DARK;
}

/** A color in front of an opaque one. */
function over([red, green, blue, alpha]: Color, below: Color): Color {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** The contrast of two opaque colors, from 1 to 21, as WCAG defines it. */
function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (value: number) =>
    value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Parses a computed color. */
function colorOf(value: string): Color | null {
  const [red, green, blue, alpha = 1] = value.match(/[\d.]+/g)?.map(Number) ?? [];
  if (/^rgba?\(/.test(value)) {
    return red === undefined || green === undefined || blue === undefined
      ? null
      : [red, green, blue, alpha];
  }
  return paintedColor(value);
}

/** Colors in other notations, such as `oklch()`, are known once they are painted. */
function paintedColor(value: string): Color | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
