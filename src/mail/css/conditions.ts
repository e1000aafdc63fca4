import { lengthOf } from './values.ts';

const ALWAYS = '(min-width: 0px)';
const NEVER = '(max-width: 0px) and (min-width: 1px)';

/**
 * What replaces a feature that depends on the frame's height, or on the color scheme of the operating system. Of two
 * opposite conditions, exactly one is true: that of a light window that is wide and high. So no content disappears, and
 * nothing changes with the height.
 */
const REPLACED: ReadonlyMap<string, boolean> = new Map([
  ['prefers-color-scheme: light', true],
  ['prefers-color-scheme', true],
  ['orientation: landscape', true],
  ['orientation', true],
  ['aspect-ratio', true],
  ['height', true],
  ['block-size', true],
]);

/** Features of the device and of its settings, which the browser evaluates: of two opposite ones, exactly one is true. They do not depend on the frame's height. */
const DEVICE =
  /^(?:(?:any-)?(?:hover|pointer)(?:: [a-z]+)?|(?:min-|max-)?(?:resolution|-webkit-device-pixel-ratio|color)(?:: [\d.]+[a-z]*)?|-webkit-(?:min|max)-device-pixel-ratio: [\d.]+|grid(?:: \d)?|(?:scripting|update|prefers-(?:reduced-motion|reduced-transparency|reduced-data|contrast)|forced-colors|inverted-colors|display-mode|dynamic-range|video-dynamic-range|color-gamut|overflow-(?:block|inline))(?:: [\da-z-]+)?|(?:min-|max-)?(?:monochrome|color-index)(?:: \d+)?)$/;

/**
 * The condition of a media or container query, without what depends on the frame's height or on the color scheme.
 *
 * @param condition as the browser serializes it
 * @returns the condition of a media query, or null if it is never true
 */
export function safeCondition(condition: string): string | null {
  if (condition.trim() === '') return 'all';
  const queries = withoutSums(condition)
    .split(/,(?![^(]*\))/)
    .map((query) =>
      query
        .trim()
        // In "only screen" and "not print", and the logic between features, nothing changes.
        .replaceAll(/\(([^()]+)\)/g, (_, feature: string) => safeFeature(feature.trim())),
    );
  return queries.filter((query) => isKnown(query) && !isNever(query)).join(', ') || null;
}

/** The condition with lengths in place of their sums, such as `calc(37.5em - 1px)`. */
function withoutSums(condition: string): string {
  return condition.replaceAll(/calc\(([^()*/]+)\)/g, (call, sum: string) => {
    const terms = sum
      .replaceAll(/ ([+-]) /g, ' $1')
      .trim()
      .split(/ +/);
    const pixels = terms.map((term) => lengthOf(term)?.pixels ?? Number.NaN);
    const total = pixels.reduce((one, other) => one + other, 0);
    return Number.isNaN(total) ? call : `${String(total)}px`;
  });
}

/** Whether a query is a conjunction with a part that is never true. */
function isNever(query: string): boolean {
  return query.includes(NEVER) && !/\b(?:not|or)\b/.test(query);
}

/** Whether a query has only words and features, and no functions. */
function isKnown(query: string): boolean {
  return /^[\w\s():.<>=/-]*$/.test(query) && !/[\w-]\(/.test(query) && query.length < 2000;
}

function safeFeature(feature: string): string {
  if (DEVICE.test(feature)) return `(${feature})`;
  const width = feature.replace(
    /(?<![\w-])((?:min-|max-)?)(?:device-)?(?:width|inline-size)(?![\w-])/,
    '$1width',
  );
  if (isWidth(width)) return `(${width})`;
  const isTrue = REPLACED.get(feature) ?? hasLargeValue(feature);
  return isTrue ? ALWAYS : `(${NEVER})`;
}

/** Whether a feature compares the width with lengths. */
function isWidth(feature: string): boolean {
  const parts = feature.split(/\s*(?::|[<>]=?|=)\s*/);
  const isComparison =
    parts.length <= 3 && parts.filter((part) => /^(?:min-|max-)?width$/.test(part)).length === 1;
  return (
    isComparison &&
    parts.every(
      (part) => part.endsWith('width') || (lengthOf(part)?.pixels ?? null) !== null || part === '0',
    )
  );
}

/** Whether a feature requires a minimum of height or aspect ratio, but no maximum. */
function hasLargeValue(feature: string): boolean {
  const name = String.raw`(?:device-)?(?:height|aspect-ratio|block-size)`;
  return (
    new RegExp(`^min-${name}: `).test(feature) ||
    new RegExp(`^${name} >`).test(feature) ||
    new RegExp(`^[^<>=]*<=? ${name}$`).test(feature)
  );
}
