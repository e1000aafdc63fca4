import { withoutStrings } from './values.ts';

/**
 * Pseudo-classes and pseudo-elements that depend on the message alone. Others depend on the pointer, the focus, or the
 * address, so content could appear and disappear, or on the contents of elements, which takes long.
 */
const PSEUDO = new Set(
  'link any-link visited root first-child last-child only-child nth-child nth-last-child first-of-type last-of-type only-of-type nth-of-type nth-last-of-type empty not is where matches lang dir before after first-letter first-line marker'.split(
    ' ',
  ),
);

const MAX_LENGTH = 500;

/**
 * The parts of a list of selectors that always match the same elements.
 *
 * @param selectors as the browser serializes them
 * @returns null if there are none
 */
export function safeSelectors(selectors: string): string | null {
  const safe = partsOf(selectors).filter((selector) => isStatic(selector));
  return safe.length > 0 ? safe.join(', ') : null;
}

function isStatic(selector: string): boolean {
  if (selector.length > MAX_LENGTH) return false;
  const plain = withoutStrings(selector.replaceAll(/\\[^]/g, '_'));
  return [...plain.matchAll(/:([\w-]+)/g)].every(([, name = '']) => PSEUDO.has(name));
}

/** Splits a list of selectors at the commas outside of brackets and strings. */
function partsOf(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of selectors.matchAll(
    /\\[^]|"[^"\\]*(?:\\[^][^"\\]*)*"|[()[\],]/g,
  )) {
    if (token === '(' || token === '[') depth += 1;
    else if (token === ')' || token === ']') depth -= 1;
    else if (token === ',' && depth === 0) {
      parts.push(selectors.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...parts, selectors.slice(start).trim()];
}
