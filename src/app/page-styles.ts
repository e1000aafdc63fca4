import { __PRIVATE__ } from 'styled-components';
import { adoptSheet } from '../ui/adopt-sheet.ts';

/**
 * Adds the styles of the page, and makes styled-components put its rules into a sheet that scripts create instead of a
 * `style` element. A Content Security Policy without `'unsafe-inline'` blocks that element; styled-components then fails and
 * leaves the page blank. Must be called before the first render.
 */
export function addPageStyles(): void {
  adoptSheet(document).replaceSync('html,body,#app{height:100%;margin:0}body{overflow:hidden}');

  // Never in the page. styled-components inserts a `style` element here and asks that for its sheet.
  const target = document.createElement('div');
  target.insertBefore = (style) =>
    Object.defineProperty(style, 'sheet', { value: adoptSheet(document) });
  // `StyleSheetManager` does the same with a public property, and is 0.26 kB larger.
  __PRIVATE__.mainSheet.options.target = target;
}
