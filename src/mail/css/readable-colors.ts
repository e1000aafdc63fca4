import { type Color, contrast, over, parseColor, WHITE } from './color.ts';

/** Text with less contrast than this cannot be read. A sender's pale gray on white has about 2. */
const MIN_CONTRAST = 1.9;

/** Smaller text is hidden on purpose, such as the preview text of a newsletter. In pixels. */
const MIN_FONT_SIZE = 4;

/** Elements that are checked at most, so that a huge message does not block the page. */
const MAX_ELEMENTS = 10_000;

const DARK = '#1f1f1f';
const LIGHT = '#ffffff';

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
      const color = parseColor(style.color);
      const isReadable = (one: Color) => color && contrast(over(color, one), one) >= MIN_CONTRAST;
      if (color && !ground.colors.some((one) => isReadable(one))) fix(element, color, ground);
    }
    if (!walker.nextNode()) return;
  }
}

function groundOf(element: HTMLElement, style: CSSStyleDeclaration, below: Ground): Ground {
  const stops = coveringColors(style);
  if (stops) return { colors: stops, picture: null };
  const own = parseColor(style.backgroundColor);
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
    const colors = (image.match(GRADIENT_COLORS) ?? []).map((color) => parseColor(color));
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
