import {
  alignment,
  backgroundColor,
  between,
  type Block,
  color,
  content,
  direction,
  display,
  float,
  fontSize,
  harmless,
  height,
  lineHeight,
  maxHeight,
  maxWidth,
  minHeight,
  oneOf,
  overflow,
  type Replacement,
  type Rewriter,
  side,
  textIndent,
  width,
} from './rewriters.ts';

/**
 * Elements that may have a height: images, whose content is scaled, and parts of tables, which grow with their content
 * anyway. The content of any other element could overflow a height that was chosen for a wider window.
 */
export const SIZED = 'img,hr,table,caption,thead,tbody,tfoot,tr,td,th';

const ALWAYS = /^(?:inherit|initial|unset|revert|revert-layer)$/;

/** Parts of tables, and tables, whose height is a minimum only while they are displayed as such. */
export const TABLE_PARTS = 'table,caption,thead,tbody,tfoot,tr,td,th';

/** Properties whose initial value lets long words overflow. */
const WRAP = /^(?:overflow-wrap|word-wrap)$/;

/**
 * Rewrites a declaration of a message.
 *
 * @param value as the browser serializes it
 * @returns null if the declaration is not allowed
 */
export function rewritten(property: string, value: string, block: Block): Replacement | null {
  const rewriter = REWRITERS.get(property);
  // The parts of a shorthand with a variable are empty.
  if (!rewriter || (value === '' && property !== 'font-size')) return null;
  const isAlways = ALWAYS.test(value) && !(WRAP.test(property) && value !== 'inherit');
  const result = isAlways ? value : rewriter(value, property, block);
  return typeof result === 'string' ? { all: [[property, result]] } : result;
}

const SIDES = 'top right bottom left block-start block-end inline-start inline-end'.split(' ');
const CORNERS =
  'top-left top-right bottom-left bottom-right start-start start-end end-start end-end'.split(' ');

const REWRITERS = new Map<string, Rewriter>();

function allow(properties: string, rewriter: Rewriter): void {
  for (const property of properties.split(' ')) REWRITERS.set(property, rewriter);
}

allow('color', color);
allow('background-color', backgroundColor);
allow('background-origin background-size background-repeat', harmless);
allow(
  'background-repeat-x background-repeat-y background-position-x background-position-y',
  harmless,
);
allow('background-position background-image list-style-image border-image-source', harmless);
// The only values keep these shorthands short.
allow('background-attachment', () => 'scroll');
allow('font-size-adjust', () => 'none');
allow('border-image-outset', () => '0');
allow('background-clip', oneOf('border-box padding-box content-box'));
allow('font-size', fontSize);
allow('line-height', lineHeight);
allow('font-family font-style font-weight font-stretch font-variant-caps', harmless);
allow(
  'font-variant-ligatures font-variant-east-asian font-variant-alternates font-variant-position',
  harmless,
);
allow('font-variant-emoji font-kerning font-optical-sizing font-feature-settings', harmless);
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
allow('display', display);
allow('visibility opacity clear box-sizing object-fit object-position', harmless);
allow('float', float);
allow('overflow-x overflow-y', overflow);
allow('width inline-size flex-basis', width('auto'));
allow('min-width min-inline-size', width('0'));
allow('max-width max-inline-size', maxWidth);
allow('height block-size', height);
allow('min-height min-block-size', minHeight);
allow('max-height max-block-size', maxHeight);
// With fixed columns for a wider window, the others would have no width.
allow('table-layout', () => 'auto');
allow('border-collapse caption-side empty-cells', harmless);
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
