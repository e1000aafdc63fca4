import {
  isHarmless,
  type Length,
  lengthOf,
  withoutStrings,
  withoutViewportUnits,
} from './values.ts';

/** A declaration: property and value. */
export type Declaration = readonly [property: string, value: string];

/** The declarations that replace one declaration of a message. */
export interface Replacement {
  /** For elements of any kind. */
  readonly all?: readonly Declaration[];
  /** Only for elements that `SIZED` matches, in addition. */
  readonly sized?: readonly Declaration[];
  /** Only for elements that `TABLE_PARTS` matches, in addition, and before any other declaration. */
  readonly parts?: readonly Declaration[];
}

/** What a rewriter gets besides the value: the declarations of the same block. */
export type Block = (property: string) => string;

/** Rewrites a value, as the browser serializes it. Null: the declaration is not allowed. */
export type Rewriter = (
  value: string,
  property: string,
  block: Block,
) => Replacement | string | null;

/** A box of at most this many pixels is hidden on purpose, such as the preview text of a newsletter. */
const HIDDEN_MAX_PX = 2;

const FONT_MAX_PX = 200;

/** The size of most text, in pixels. */
const TEXT_PX = 14;

/** The lowest line height, as a factor of the size of the text. */
const LINE_MIN = 0.9;

/** Wider margins and paddings become a part of the frame's width. */
const SIDE_MAX_PX = 64;

/** Any value with known functions and units. */
export const harmless: Rewriter = (value) => {
  if (/^[a-z-]+$/.test(value)) return value;
  const fixed = withoutViewportUnits(value);
  return isHarmless(fixed) ? fixed : null;
};

export function oneOf(values: string): Rewriter {
  const allowed = new Set(values.split(' '));
  return (value) => (allowed.has(value) ? value : null);
}

/** Lengths and percentages in a range, without calculations. */
export function between(
  min: number,
  max: number,
  maxPercent = 100,
): (value: string) => string | null {
  return (value) => {
    const fixed = withoutViewportUnits(value);
    const isAllowed = fixed.split(' ').every((part) => {
      const length = lengthOf(part);
      if (!length) return /^[a-z-]+$/.test(part);
      const limit = length.pixels === null ? maxPercent : max;
      const size = length.pixels ?? length.number;
      return size >= Math.max(min, -limit) && size <= limit;
    });
    return isAllowed ? fixed : null;
  };
}

/** A margin or padding at the left or right. */
export const side: Rewriter = (value) => {
  const fixed = between(0, 600, 50)(value);
  const pixels = lengthOf(fixed ?? '')?.pixels ?? 0;
  return pixels > SIDE_MAX_PX ? `min(${fixed ?? ''}, 20%)` : fixed;
};

/** A width. The fallback also replaces an earlier width, which may have hidden the content. */
export function width(fallback: string): Rewriter {
  return (value) => {
    if (/^[a-z-]+$/.test(value)) return value;
    const length = lengthOf(value);
    if (!length || length.number < 0) return fallback;
    if (length.isViewport || length.unit === '%') return `${Math.min(100, length.number)}%`;
    return isHarmless(value) ? value : fallback;
  };
}

/** A maximal width. Without one, a float at the right could overflow at the left, where it cannot be scrolled to. */
export const maxWidth: Rewriter = (value, property, block) =>
  value === 'none' ? '100%' : width('none')(value, property, block);

const DISPLAYS = new Set(
  'none block inline inline-block flow-root list-item contents table inline-table table-row table-cell table-caption table-row-group table-header-group table-footer-group table-column table-column-group flex inline-flex grid inline-grid'.split(
    ' ',
  ),
);

/**
 * Any other value becomes a known one, because it may show what another rule hides. A part of a table that is displayed as
 * another box does not grow with its content if it has a height.
 */
export const display: Rewriter = (value) => {
  if (/^(?:none$|contents$|inline-table$|table)/.test(value)) return value;
  if (/\bnone\b/.test(value)) return null;
  const known = DISPLAYS.has(value) ? value : /inline|ruby/.test(value) ? 'inline' : 'block';
  return { all: [['display', known]], parts: [['height', 'auto']] };
};

function isHidden(length: Length | null): boolean {
  return length !== null && length.number >= 0 && (length.pixels ?? length.number) <= HIDDEN_MAX_PX;
}

function hidesContent(block: Block): boolean {
  return ['height', 'max-height', 'width', 'max-width'].some((property) =>
    isHidden(lengthOf(block(property))),
  );
}

/** A height, which is a minimum for elements whose content may need more. */
export const height: Rewriter = (value, property, block) => {
  const min = property === 'height' ? 'min-height' : 'min-block-size';
  const length = lengthOf(value);
  if (isHidden(length) && /hidden|clip/.test(block('overflow-y'))) {
    return {
      all: [
        [property, value],
        [min, '0'],
      ],
    };
  }
  const isFixed = length?.pixels != null && isHarmless(value) && length.number > 0;
  const own = block(min);
  return {
    all: [
      [property, 'auto'],
      [min, isFixed ? value : own && lengthOf(own)?.pixels != null && isHarmless(own) ? own : '0'],
    ],
    ...(isFixed && {
      sized: [
        [property, value],
        [min, '0'],
      ],
    }),
  };
};

export const minHeight: Rewriter = (value, property, block) => {
  // The height is at least as much, or the height is the minimum.
  if (block(property.replace('min-', '')) !== '') return null;
  const length = lengthOf(value);
  return length?.pixels != null && length.number >= 0 && isHarmless(value) ? value : '0';
};

/** A maximal height, only for images and to hide. Otherwise, it replaces an earlier one that may have hidden the content. */
export const maxHeight: Rewriter = (value, property, block) => {
  const length = lengthOf(value);
  if (isHidden(length) && /hidden|clip/.test(block('overflow-y'))) return value;
  return {
    all: [[property, 'none']],
    ...(length?.pixels != null && isHarmless(value) && { sized: [[property, value]] }),
  };
};

/**
 * Text whose size depends on the viewport could be too small to read, and extremely large text is no text. There is always
 * a size, because the text around it may have the size 0.
 */
export const fontSize: Rewriter = (value) => {
  const fixed = withoutViewportUnits(value);
  if (fixed !== value) return isHarmless(fixed) ? `clamp(12px, ${fixed}, 40px)` : 'medium';
  if ((lengthOf(value)?.pixels ?? 0) > FONT_MAX_PX) return `${String(FONT_MAX_PX)}px`;
  return value !== '' && isHarmless(value) ? value : 'medium';
};

/**
 * A line height that is not lower than the text, as a factor of its size: a headline inside may have larger
 * text, and it needs more lines in a narrow frame than the sender expected.
 */
export const lineHeight: Rewriter = (value, _, block) => {
  const textSize = lengthOf(block('font-size'));
  if (isHidden(textSize)) return value;
  const length = lengthOf(value);
  const isNumber = /^[\d.]+$/.test(value);
  if (!length || !isHarmless(value) || (isNumber ? length.number < 0.2 : isHidden(length))) {
    return 'normal';
  }
  if (isNumber || length.unit === 'em') return String(Math.max(LINE_MIN, length.number));
  if (length.unit === '%') return String(Math.max(LINE_MIN, length.number / 100));
  if (length.pixels === null) return 'normal';
  return Math.max(LINE_MIN, length.pixels / (textSize?.pixels ?? TEXT_PX)).toFixed(3);
};

/** Transparent text is meant to show a background, or the text of a picture, that may be missing. */
export const color: Rewriter = (value) =>
  value === 'transparent' || /[,/] ?0\)$/.test(value) || !isHarmless(value) ? null : value;

/** In the color of the text, the background would hide it. */
export const backgroundColor: Rewriter = (value, property, block) =>
  /currentcolor/i.test(value) ? null : harmless(value, property, block);

/** Content that does not fit can be scrolled to. */
export const overflow: Rewriter = (value, _, block) => {
  if (value === 'visible') return value;
  return hidesContent(block) && /^(?:hidden|clip)$/.test(value) ? 'hidden' : 'auto';
};

/** Text to the left of its box could not be scrolled to, except as a hanging indentation. */
export const textIndent: Rewriter = (value, _, block) => {
  const pixels = lengthOf(value)?.pixels ?? (value === '0' ? 0 : null);
  if (pixels === null || pixels > 200) return null;
  const start = block('direction') === 'rtl' ? 'right' : 'left';
  const room = [
    `margin-${start}`,
    `padding-${start}`,
    'margin-inline-start',
    'padding-inline-start',
  ].map((name) => lengthOf(block(name))?.pixels ?? 0);
  return pixels >= -Math.min(SIDE_MAX_PX, Math.max(...room)) ? value : null;
};

/** Centered content that does not fit would begin outside of its box, where it cannot be scrolled to. */
export const alignment: Rewriter = (value) => {
  const [, name = ''] = /^(?:safe |unsafe )?([a-z-]+)$/.exec(value) ?? [];
  if (/^(?:center|end|flex-end|self-end)$/.test(name)) return `safe ${name}`;
  return /^(?:normal|stretch|start|flex-start|self-start|baseline|space-between|auto)$/.test(name)
    ? name
    : null;
};

/** A different direction than that of the message makes content overflow at its start, so its box scrolls. */
export const direction: Rewriter = (value) => ({
  all: [
    ['direction', value],
    ['overflow-x', 'auto'],
  ],
});

/** A wide float could overflow where it cannot be scrolled to. */
export const float: Rewriter = (value) => {
  if (value === 'none') return value;
  if (!/^(?:left|right|inline-start|inline-end)$/.test(value)) return null;
  return {
    all: [
      ['float', value],
      ['max-width', '100%'],
    ],
  };
};

/** Text, also that of counters. */
export const content: Rewriter = (value) =>
  /^(?:""|[a-z-]+|counters?\([^()]*\)|[ /])+$/.test(withoutStrings(value)) ? value : null;
