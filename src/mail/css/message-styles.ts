import { cssRewriter, type CssFindings } from './safe-css.ts';
import { SIZED, TABLE_PARTS } from './properties.ts';

/** The styles of a message. */
export interface MessageStyles extends CssFindings {
  /** The rules of all its style sheets. */
  readonly sheet: string;
}

/**
 * Makes the styles of a message safe. The style attributes are rewritten in place, and the style sheets are removed from
 * the document.
 */
export function takeStyles(document: Document, withImages: boolean): MessageStyles {
  const { sheets, attribute, findings } = cssRewriter(withImages);
  const elements = [...document.querySelectorAll('style')];
  const rules = sheets(elements.map((style) => sourceOf(style)));
  for (const style of elements) style.remove();
  for (const element of document.querySelectorAll<HTMLElement>('[style]')) {
    const css = attribute(element.getAttribute('style') ?? '', {
      isSized: element.matches(SIZED),
      isTablePart: element.matches(TABLE_PARTS),
    });
    // The styles of the frame's own root and body must win, and an important declaration in an attribute wins always.
    const isRoot = element === document.documentElement || element === document.body;
    // An attribute would have no effect where the policy of the page forbids inline styles.
    element.style.cssText = isRoot ? css.replaceAll(' !important', '') : css;
  }
  return { sheet: rules, ...findings() };
}

/** The rules of all style sheets of a message that are safe, without changing it. */
export function safeSheet(document: Document): string {
  const { sheets } = cssRewriter(false);
  return sheets(Array.from(document.querySelectorAll('style'), sourceOf));
}

/** The rules of a style sheet, in those of its `media` attribute. */
function sourceOf(style: Element): string {
  const source = style.textContent ?? '';
  const media = style.getAttribute('media') ?? '';
  return media.trim() === '' || /[{};]/.test(media) ? source : `@media ${media}{${source}}`;
}
