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

/** @param style the declarations of an element. The browser has parsed them, so comments and repetitions are resolved */
export function styleFacts(style: CSSStyleDeclaration): StyleFacts {
  const { display, visibility, whiteSpace, overflow } = style;
  const isEmptyBox =
    /hidden|clip/.test(overflow) &&
    [style.maxHeight, style.height, style.maxWidth, style.width].some(isZero);
  const isAnimated = style.animationName !== '' && style.animationName !== 'none';
  return {
    isHidden: display === 'none' || (isZero(style.opacity) && !isAnimated) || isEmptyBox,
    isInvisible: visibility === '' ? null : /hidden|collapse/.test(visibility),
    isTiny: isTiny(style.fontSize),
    isBlock: display === 'inline' ? false : BLOCK_DISPLAY.test(display) || null,
    whiteSpace: whiteSpaceOf(whiteSpace),
    isStruck: style.textDecoration.includes('line-through'),
    hasListMarker: style.listStyleType !== 'none',
  };
}

function isZero(value: string): boolean {
  return Number.parseFloat(value) === 0;
}

/** Whether text of this size, such as `1px`, is too small to see; null if the size depends on the element around. */
function isTiny(fontSize: string): boolean | null {
  const size = Number.parseFloat(fontSize);
  if (size === 0 || fontSize === '1px') return true;
  return /^$|em$|%|ex$|ch$|er$|inherit/.test(fontSize) && !fontSize.endsWith('rem') ? null : false;
}

function whiteSpaceOf(value: string): WhiteSpace | null {
  if (/^(?:break-spaces|pre|pre-wrap)$/.test(value)) return 'pre';
  if (value === 'pre-line') return 'pre-line';
  return /^(?:normal|nowrap)$/.test(value) ? 'normal' : null;
}
