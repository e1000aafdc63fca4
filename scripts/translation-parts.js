/**
 * The words of a language come in parts, each a chunk: `first` is what the sidebar may need for its first paint, `late`
 * what only late code says. A test holds that the pages' own scripts keep to the first part.
 */

/** Blocks of a translation file, by their names, that only late code speaks. */
export const LATE = new Set([
  'details',
  'message',
  'find',
  'groups',
  'html_message',
  'partial',
  'plain_page',
  'shortcuts',
  'take_away',
  'waiting',
]);

/**
 * @param {string} block name of a block at the top level of a translation file
 * @returns {'first' | 'late'}
 */
export function partOf(block) {
  return LATE.has(block) ? 'late' : 'first';
}
