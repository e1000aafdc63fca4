import { cssLength, isInvisibleLength } from './css-length.ts';
import type { WhiteSpace } from './text-lines.ts';

/** What an element's style says about its text. Null: nothing, so the element inherits it. */
export interface StyleFacts {
  /** True if the element and everything in it is hidden. */
  readonly isHidden: boolean;
  /** Whether the text is invisible or too small to see. Elements inside can change this. */
  readonly isInvisible: boolean | null;
  readonly isTiny: boolean | null;
  /** Whether the element starts on its own line. */
  readonly isBlock: boolean | null;
  readonly whiteSpace: WhiteSpace | null;
  readonly isStruck: boolean;
  readonly hasListMarker: boolean;
}

const BLOCK_DISPLAY = /^(?:block|flex|flow-root|grid|list-item|table|table-caption|table-row)$/;

/** Elements that have no box of their own, so that no size and no overflow applies to them. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|label|ins|s|small|span|strike|strong|sub|sup|tt|u)$/;

/**
 * @param style the declarations of an element. The browser has parsed them, so comments and repetitions are resolved
 * @param name of the element
 */
export function styleFacts(style: CSSStyleDeclaration, name = 'div'): StyleFacts {
  const { display, visibility, whiteSpace } = style;
  return {
    isHidden:
      display === 'none' || isTransparent(style) || isOutside(style) || isEmptyBox(style, name),
    isInvisible: isFar(style.textIndent)
      ? true
      : visibility === ''
        ? null
        : /hidden|collapse/.test(visibility),
    isTiny: isTiny(style.fontSize),
    isBlock: display === 'inline' ? false : BLOCK_DISPLAY.test(display) || null,
    whiteSpace: whiteSpaceOf(whiteSpace),
    isStruck: style.textDecoration.includes('line-through'),
    hasListMarker: style.listStyleType !== 'none',
  };
}

/** An animation may show what is transparent at first. */
function isTransparent({ opacity, animationName }: CSSStyleDeclaration): boolean {
  const value = Number.parseFloat(opacity.replace('calc(', ''));
  const isAnimated = animationName !== '' && animationName !== 'none';
  return (opacity.endsWith('%') ? value / 100 : value) <= MAX_TRANSPARENT && !isAnimated;
}

/** Opacity up to which nothing can be read. */
const MAX_TRANSPARENT = 0.05;

/** Whether an element is moved out of the page, cut off, or shrunk to nothing. */
function isOutside(style: CSSStyleDeclaration): boolean {
  const isPlaced = /absolute|fixed/.test(style.position);
  return (
    (isPlaced && [style.left, style.top, style.right].some(isFar)) ||
    (isPlaced && /^rect\((?:[01](?:px)?[\s,]*){4}\)$/.test(style.getPropertyValue('clip'))) ||
    /\binset\(\s*(?:[5-9]\d|1\d\d)(?:\.\d+)?%\s*\)|\bcircle\(0(?:px|%)?[\s)]/.test(
      style.clipPath,
    ) ||
    /\bscale(?:3d|X|Y)?\(\s*0?(?:\.0\d*)?\s*[,)]/i.test(style.transform) ||
    (style.scale !== '' && Number.parseFloat(style.scale) <= MAX_SCALE) ||
    isTinyZoom(style.zoom)
  );
}

/** Scale up to which nothing can be read. */
const MAX_SCALE = 0.05;

/** Zero is no zoom at all. */
function isTinyZoom(zoom: string): boolean {
  const value = Number.parseFloat(zoom) / (zoom.endsWith('%') ? 100 : 1);
  return value > 0 && value <= MAX_SCALE;
}

/** Whether a position is far to the left of the page or above it. */
function isFar(value: string): boolean {
  return (
    Number.parseFloat(value) <=
    (/^-[\d.]+r?em$/.test(value) ? -50 : /^-[\d.]+%$/.test(value) ? -100 : -500)
  );
}

/**
 * Whether nothing fits into an element, and what does not fit is cut off. Table cells grow with their content, and what
 * does not fit can be seen in the padding.
 */
function isEmptyBox(style: CSSStyleDeclaration, name: string): boolean {
  const { display } = style;
  const isInline = display === 'inline' || (display === '' && INLINE.test(name));
  const isCell = display === 'table-cell' || (display === '' && /^(?:td|th)$/.test(name));
  const isCut = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  if (!isCut || isCell || (isInline && style.position === '' && style.cssFloat === ''))
    return false;
  return (
    isEmptySide([style.height, style.maxHeight], style.minHeight, [
      style.paddingTop,
      style.paddingBottom,
    ]) ||
    isEmptySide([style.width, style.maxWidth], style.minWidth, [
      style.paddingLeft,
      style.paddingRight,
    ])
  );
}

function isEmptySide(
  sizes: readonly string[],
  smallest: string,
  padding: readonly string[],
): boolean {
  return (
    sizes.some(isInvisibleLength) &&
    (cssLength(smallest) === 'auto' || isInvisibleLength(smallest)) &&
    padding.every((side) => side === '' || isInvisibleLength(side))
  );
}

/** Whether text of this size, such as `1px`, is too small to see; null if the size depends on the element around. */
function isTiny(fontSize: string): boolean | null {
  const size = cssLength(fontSize);
  if (typeof size === 'number' && size <= 1) return true;
  return /^$|em$|%|ex$|ch$|er$|inherit/.test(fontSize) && !fontSize.endsWith('rem') ? null : false;
}

function whiteSpaceOf(value: string): WhiteSpace | null {
  if (/^(?:break-spaces|pre|pre-wrap)$/.test(value)) return 'pre';
  if (value === 'pre-line') return 'pre-line';
  return /^(?:normal|nowrap)$/.test(value) ? 'normal' : null;
}
