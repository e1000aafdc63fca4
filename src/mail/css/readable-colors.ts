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
  readonly color: Color;
  /** The element with a remote picture in front of that color, which may not load. */
  readonly picture: HTMLElement | null;
  /** True if there is a gradient or an embedded picture in front of that color, so the text is on more than one color. */
  readonly isUnknown: boolean;
}

/**
 * Makes text readable whose color is nearly that of its background, in place: white text on a picture that is blocked, or
 * light text that was meant for a dark page. If the background is a remote picture that is shown, it gets a color behind
 * it, because the picture may not load.
 *
 * @param document a document that is displayed, so that its styles are known
 */
export function makeReadable(document: Document): void {
  const view = document.defaultView;
  if (!view) return;
  const grounds = new Map<Element | null, Ground>();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  for (let count = 0; count < MAX_ELEMENTS; count += 1) {
    const element = walker.currentNode as HTMLElement;
    const style = view.getComputedStyle(element);
    const below = grounds.get(element.parentElement) ?? {
      color: WHITE,
      picture: null,
      isUnknown: false,
    };
    const ground = groundOf(element, style, below);
    grounds.set(element, ground);
    if (isText(element) && Number.parseFloat(style.fontSize) >= MIN_FONT_SIZE) {
      fixText(element, style, ground);
    }
    if (!walker.nextNode()) return;
  }
}

function groundOf(element: HTMLElement, style: CSSStyleDeclaration, below: Ground): Ground {
  const own = parseColor(style.backgroundColor);
  const image = style.backgroundImage;
  const covers = own?.[3] === 1;
  return {
    color: own ? over(own, below.color) : below.color,
    picture: /url\("(?!data:)/i.test(image) ? element : covers ? null : below.picture,
    isUnknown: /gradient\(|url\("data:/i.test(image) || (below.isUnknown && !covers),
  };
}

function fixText(element: HTMLElement, style: CSSStyleDeclaration, ground: Ground): void {
  const color = parseColor(style.color);
  if (!color || ground.isUnknown) return;
  const text = over(color, ground.color);
  if (contrast(text, ground.color) >= MIN_CONTRAST) return;
  if (ground.picture && color[3] > 0.5) {
    ground.picture.style.setProperty('background-color', opposite(text), 'important');
  } else element.style.setProperty('color', opposite(ground.color), 'important');
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
