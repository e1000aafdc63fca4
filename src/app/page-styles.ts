import { __PRIVATE__ } from 'styled-components';
import { adoptSheet } from '../ui/adopt-sheet.ts';

const PAGE = 'html,body,#app{height:100%;margin:0}body{overflow:hidden}';

/**
 * In forced colors, browsers drop shadows and replace backgrounds, with which Garden shows what has the focus, is pressed,
 * or is how far. The colors of the system remain.
 */
const FORCED_COLORS = `@media (forced-colors:active){
:focus-visible{outline:3px solid Highlight!important;outline-offset:0!important}
[aria-current]:not([aria-current=false]){outline:2px solid Highlight!important;outline-offset:-2px!important}
[aria-pressed=true]{forced-color-adjust:none;background:Highlight!important;color:HighlightText!important}
[aria-pressed=true] *{color:inherit!important}
[data-garden-id='loaders.progress_background']{outline:1px solid CanvasText}
[data-garden-id='loaders.progress_indicator']{background:CanvasText!important}
}`;

/**
 * Adds the styles of the page, and makes styled-components put its rules into a sheet that scripts create instead of a
 * `style` element. A Content Security Policy without `'unsafe-inline'` blocks that element; styled-components then fails and
 * leaves the page blank. Must be called before the first render.
 */
export function addPageStyles(): void {
  adoptSheet(document).replaceSync(PAGE + FORCED_COLORS);

  // Never in the page. styled-components inserts a `style` element here and asks that for its sheet.
  const target = document.createElement('div');
  target.insertBefore = (style) =>
    Object.defineProperty(style, 'sheet', { value: adoptSheet(document) });
  // `StyleSheetManager` does the same with a public property, and is 0.26 kB larger.
  __PRIVATE__.mainSheet.options.target = target;
}
