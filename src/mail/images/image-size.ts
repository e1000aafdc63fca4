import { TextStyles } from '../../events/html/text-styles.ts';
import { cssLength, INVISIBLE_PX } from '../../events/html/css-length.ts';

/**
 * A side of an image in pixels. `auto`: it follows from the other side or from the file. `relative`: it depends on the
 * message around it.
 */
type Side = number | 'auto' | 'relative';

/**
 * Whether an image is too small to see or hidden, so that its only use is to track readers. A thin line is visible.
 *
 * Styles count more than attributes, and the browser has parsed them, so `max-height:1px;max-height:60px` is 60 pixels.
 */
export function isTrackingPixel(image: HTMLImageElement, styles: TextStyles): boolean {
  return isHidden(image, styles) || isTinyElement(image, styles.styleOf(image));
}

/** Whether an element has the size of a tracking pixel. */
export function isTinyElement(element: Element, style: CSSStyleDeclaration): boolean {
  const width = sideOf(element, style, 'width');
  const height = sideOf(element, style, 'height');
  if (width === 0 || height === 0) return true;
  return (
    (isInvisible(width) && (isInvisible(height) || height === 'auto')) ||
    (isInvisible(height) && width === 'auto')
  );
}

/** Whether an element is hidden by its own style or a style sheet. */
export function isHidden(element: Element, styles: TextStyles): boolean {
  const facts = styles.factsOf(element);
  return (
    facts.isHidden ||
    facts.isInvisible === true ||
    (element.hasAttribute('hidden') && styles.styleOf(element).display === '')
  );
}

/** The style sheets of a document. */
export function stylesIn(document: Document): TextStyles {
  const styles = new TextStyles('style', true);
  for (const sheet of document.querySelectorAll('style')) {
    const media = (sheet.getAttribute('media') ?? '').replaceAll(/[{};]/g, ' ').trim();
    const css = sheet.textContent;
    styles.addSheet(/^(?:|all|screen)$/i.test(media) ? css : `@media ${media}{${css}}`);
  }
  return styles;
}

function isInvisible(side: Side): boolean {
  return typeof side === 'number' && side <= INVISIBLE_PX;
}

function sideOf(element: Element, style: CSSStyleDeclaration, name: 'width' | 'height'): Side {
  const [min, max] =
    name === 'width' ? [style.minWidth, style.maxWidth] : [style.minHeight, style.maxHeight];
  const own =
    style[name] === '' ? attributeSide(element.getAttribute(name)) : cssLength(style[name]);
  const largest = cssLength(max);
  const smallest = cssLength(min);
  // A maximum limits a side of any size, unless it is so large that it decides nothing here.
  const limited =
    typeof largest !== 'number' || (typeof own !== 'number' && !isInvisible(largest))
      ? own
      : Math.min(typeof own === 'number' ? own : largest, largest);
  if (typeof smallest !== 'number' || typeof limited !== 'number') return limited;
  return Math.max(limited, smallest);
}

function attributeSide(value: string | null): Side {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number)) return 'auto';
  return value?.includes('%') && number !== 0 ? 'relative' : number;
}
