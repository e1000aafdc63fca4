/**
 * The words of a language come in parts, each a chunk: `first` is what the sidebar may need for its first paint, `late`
 * what only late code says, `nav_bar` what only the page in the navigation bar does. A test holds that the sidebar's own
 * scripts keep to the first part.
 */

/** Blocks of a translation file, by their names, that only late code speaks. */
export const LATE = new Set([
  'details',
  'message',
  'filters',
  'groups',
  'html_message',
  'menu',
  'partial',
  'plain_page',
  'shortcuts',
  'download',
  'event_actions',
  'waiting',
]);

/** Blocks of the page in the navigation bar. */
export const NAV_BAR = new Set(['account', 'export_page', 'insights']);

/**
 * @param {string} block name of a block at the top level of a translation file
 * @returns {'first' | 'late' | 'nav_bar'}
 */
export function partOf(block) {
  if (NAV_BAR.has(block)) return 'nav_bar';
  return LATE.has(block) ? 'late' : 'first';
}
