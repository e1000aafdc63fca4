import {
  isHarmless,
  type Length,
  lengthOf,
  withoutStrings,
  withoutViewportUnits,
} from './css-values.ts';

/** A declaration: property and value. */
export type Declaration = readonly [property: string, value: string];

/** The declarations that replace one declaration of a message. */
export interface Replacement {
  /** For elements of any kind. */
  readonly all?: readonly Declaration[];
  /** Only for elements that `SIZED` matches, in addition. */
  readonly sized?: readonly Declaration[];
}

/** What a rewriter gets besides the value: the declarations of the same block. */
export type Block = (property: string) => string;

type Rewriter = (value: string, property: string, block: Block) => Replacement | string | null;

/**
 * Elements that may have a height: images, whose content is scaled, and parts of tables, which grow with their content
 * anyway. The content of any other element could overflow a height that was chosen for a wider window.
 */
export const SIZED = 'img,hr,table,caption,thead,tbody,tfoot,tr,td,th';

/** A box of at most this many pixels is hidden on purpose, such as the preview text of a newsletter. */
const HIDDEN_MAX_PX = 2;

/** Wider margins and paddings become a part of the frame's width. */
const SIDE_MAX_PX = 64;

const ALWAYS = /^(?:inherit|initial|unset|revert|revert-layer)$/;

/**
 * Rewrites a declaration of a message.
 *
 * @param value as the browser serializes it
 * @returns null if the declaration is not allowed
 */
export function rewritten(property: string, value: string, block: Block): Replacement | null {
  const rewriter = REWRITERS.get(property);
  if (!rewriter || value === '') return null;
  const result = ALWAYS.test(value) ? value : rewriter(value, property, block);
  return typeof result === 'string' ? { all: [[property, result]] } : result;
}

/** Any value with known functions and units. */
const harmless: Rewriter = (value) => {
  if (/^[a-z-]+$/.test(value)) return value;
  const fixed = withoutViewportUnits(value);
  return isHarmless(fixed) ? fixed : null;
};

function oneOf(values: string): Rewriter {
  const allowed = new Set(values.split(' '));
  return (value) => (allowed.has(value) ? value : null);
}

/** Lengths and percentages in a range, without calculations. */
function between(min: number, max: number, maxPercent = 100): (value: string) => string | null {
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
const side: Rewriter = (value) => {
  const fixed = between(0, 600, 50)(value);
  const pixels = lengthOf(fixed ?? '')?.pixels ?? 0;
  return pixels > SIDE_MAX_PX ? `min(${fixed ?? ''}, 20%)` : fixed;
};

/** A width. The fallback also replaces an earlier width, which may have hidden the content. */
function width(fallback: string): Rewriter {
  return (value) => {
    if (/^[a-z-]+$/.test(value)) return value;
    const length = lengthOf(value);
    if (!length || length.number < 0) return fallback;
    if (length.isViewport || length.unit === '%') return `${Math.min(100, length.number)}%`;
    return isHarmless(value) ? value : fallback;
  };
}

function isHidden(length: Length | null): boolean {
  return length !== null && length.number >= 0 && (length.pixels ?? length.number) <= HIDDEN_MAX_PX;
}

function hidesContent(block: Block): boolean {
  return ['height', 'max-height', 'width', 'max-width'].some((property) =>
    isHidden(lengthOf(block(property))),
  );
}

/** A height, which is a minimum for elements whose content may need more. */
const height: Rewriter = (value, property, block) => {
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

const minHeight: Rewriter = (value, property, block) => {
  // The height is at least as much, or the height is the minimum.
  if (block(property.replace('min-', '')) !== '') return null;
  const length = lengthOf(value);
  return length?.pixels != null && length.number >= 0 && isHarmless(value) ? value : '0';
};

/** A maximal height, only for images and to hide. Otherwise, it replaces an earlier one that may have hidden the content. */
const maxHeight: Rewriter = (value, property) => {
  const length = lengthOf(value);
  if (isHidden(length)) return value;
  return {
    all: [[property, 'none']],
    ...(length?.pixels != null && isHarmless(value) && { sized: [[property, value]] }),
  };
};

/** Text in pixels per cent of the viewport could be too small to read. */
const fontSize: Rewriter = (value) => {
  const fixed = withoutViewportUnits(value);
  if (!isHarmless(fixed)) return null;
  return fixed === value ? value : `max(${fixed}, 12px)`;
};

/**
 * A line height that is not lower than the text, as a factor of its size if possible: a headline inside may have larger
 * text, and it needs more lines in a narrow frame than the sender expected.
 */
const lineHeight: Rewriter = (value, _, block) => {
  if (value === 'normal' || withoutViewportUnits(value) !== value) return 'normal';
  const length = lengthOf(value);
  if (!length || !isHarmless(value)) return null;
  // Without a line height, an image leaves no gap below, and a preview text is hidden.
  if (isHidden(length) && !/^[\d.]+$/.test(value)) return value;
  if (/^[\d.]+$/.test(value))
    return length.number < 0.2 ? value : String(Math.max(0.9, length.number));
  if (length.unit === '%') return String(Math.max(0.9, length.number / 100));
  const fontSize = lengthOf(block('font-size'))?.pixels ?? 0;
  if (fontSize > HIDDEN_MAX_PX && length.pixels !== null && length.unit !== 'em') {
    return Math.max(0.9, length.pixels / fontSize).toFixed(3);
  }
  return `max(${value}, 1em)`;
};

/** Transparent text is meant to show a background, or the text of a picture, that may be missing. */
const color: Rewriter = (value) =>
  value === 'transparent' || /[,/] ?0\)$/.test(value) || !isHarmless(value) ? null : value;

/** Content that does not fit can be scrolled to. */
const overflow: Rewriter = (value, _, block) => {
  if (value === 'visible') return value;
  return hidesContent(block) && /^(?:hidden|clip)$/.test(value) ? 'hidden' : 'auto';
};

/** Text to the left of its box could not be scrolled to, except as a hanging indentation. */
const textIndent: Rewriter = (value, _, block) => {
  const pixels = lengthOf(value)?.pixels ?? (value === '0' ? 0 : null);
  if (pixels === null || pixels > 200) return null;
  const room = ['margin-left', 'margin-right', 'padding-left', 'padding-right'].map(
    (name) => lengthOf(block(name))?.pixels ?? 0,
  );
  return pixels >= -Math.min(SIDE_MAX_PX, Math.max(...room)) ? value : null;
};

/** Centered content that does not fit would begin outside of its box, where it cannot be scrolled to. */
const alignment: Rewriter = (value) => {
  const [, name = ''] = /^(?:safe |unsafe )?([a-z-]+)$/.exec(value) ?? [];
  if (/^(?:center|end|flex-end|self-end)$/.test(name)) return `safe ${name}`;
  return /^(?:normal|stretch|start|flex-start|self-start|baseline|space-between|auto)$/.test(name)
    ? name
    : null;
};

/** A different direction than that of the message makes content overflow at its start, so its box scrolls. */
const direction: Rewriter = (value) => ({
  all: [
    ['direction', value],
    ['overflow-x', 'auto'],
  ],
});

const float: Rewriter = (value) => {
  if (!/^(?:left|right|none|inline-start|inline-end)$/.test(value)) return null;
  const isAtEnd = value === 'right' || value === 'inline-end';
  return { all: [['float', value], ...(isAtEnd ? ([['max-width', '100%']] as const) : [])] };
};

/** Text, also that of counters. */
const content: Rewriter = (value) =>
  /^(?:""|[a-z-]+|counters?\([^()]*\)|[ /])+$/.test(withoutStrings(value)) ? value : null;

const SIDES = 'top right bottom left block-start block-end inline-start inline-end'.split(' ');
const CORNERS =
  'top-left top-right bottom-left bottom-right start-start start-end end-start end-end'.split(' ');

const REWRITERS = new Map<string, Rewriter>();

function allow(properties: string, rewriter: Rewriter): void {
  for (const property of properties.split(' ')) REWRITERS.set(property, rewriter);
}

allow('color', color);
allow('background-color background-origin background-size background-repeat', harmless);
allow(
  'background-repeat-x background-repeat-y background-position-x background-position-y',
  harmless,
);
allow('background-position background-image list-style-image border-image-source', harmless);
// The only values keep these shorthands short.
allow('background-attachment', () => 'scroll');
allow('border-image-outset', () => '0');
allow('background-clip', oneOf('border-box padding-box content-box'));
allow('font-size', fontSize);
allow('line-height', lineHeight);
allow('font-family font-style font-weight font-stretch font-variant-caps', harmless);
allow(
  'font-variant-ligatures font-variant-east-asian font-variant-alternates font-variant-position',
  harmless,
);
allow(
  'font-variant-emoji font-kerning font-optical-sizing font-size-adjust font-feature-settings',
  harmless,
);
allow('font-variation-settings font-language-override', harmless);
allow('font-variant-numeric text-align text-align-last text-transform', harmless);
allow('text-decoration-line text-decoration-style text-decoration-color', harmless);
allow('text-decoration-thickness hyphens line-break tab-size unicode-bidi quotes', harmless);
allow('letter-spacing word-spacing', between(-2, 60));
allow('text-indent', textIndent);
allow('vertical-align baseline-shift', between(-100, 100));
allow('white-space', (value) =>
  value === 'nowrap' ? 'normal' : value === 'pre' ? 'pre-wrap' : value,
);
allow('white-space-collapse', oneOf('collapse preserve preserve-breaks break-spaces'));
allow('text-wrap-mode', () => 'wrap');
allow('overflow-wrap word-wrap', oneOf('break-word anywhere'));
allow('word-break', oneOf('normal break-all break-word'));
allow('direction', direction);
allow(
  'display',
  oneOf(
    'none block inline inline-block flow-root list-item contents table inline-table table-row table-cell table-caption table-row-group table-header-group table-footer-group table-column table-column-group flex inline-flex grid inline-grid',
  ),
);
allow('visibility opacity clear box-sizing object-fit object-position', harmless);
allow('float', float);
allow('overflow-x overflow-y', overflow);
allow('width inline-size flex-basis', width('auto'));
allow('min-width min-inline-size', width('0'));
allow('max-width max-inline-size', width('none'));
allow('height block-size', height);
allow('min-height min-block-size', minHeight);
allow('max-height max-block-size', maxHeight);
allow('table-layout border-collapse caption-side empty-cells', harmless);
allow('border-spacing', between(0, 100));
allow('-webkit-border-horizontal-spacing -webkit-border-vertical-spacing', between(0, 100));
allow('list-style-type list-style-position content', content);
allow('counter-reset counter-increment counter-set', harmless);
allow('border-image-slice border-image-width border-image-repeat', harmless);
allow('flex-grow flex-shrink order', harmless);
allow('flex-direction', oneOf('row column'));
allow('flex-wrap', (value) => (value === 'wrap-reverse' ? 'wrap' : value));
allow('justify-content align-content align-items align-self justify-items justify-self', alignment);
allow('row-gap column-gap', between(0, 200));
allow('grid-template-columns grid-auto-columns', harmless);
for (const name of SIDES) {
  const isSide = /left|right|inline/.test(name);
  allow(`margin-${name} padding-${name}`, isSide ? side : between(0, 600));
  allow(`border-${name}-width`, between(0, 200));
  allow(`border-${name}-style border-${name}-color`, harmless);
}
for (const name of CORNERS) allow(`border-${name}-radius`, between(0, 10_000));
