import type { Attributes } from './html-tokens.ts';

/**
 * The names of the attributes `style` and `dir` in the result. Browsers parse the styles of a document even if it is never
 * displayed, and Chromium has no limits there: thousands of nested brackets crash the tab. It also works out `dir="auto"`
 * again for each child that it adds. For the same reason, style sheets in the result have the type `text/plain`.
 */
export const STYLE_ATTRIBUTE = 'data-style';
export const DIRECTION_ATTRIBUTE = 'data-dir';
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['style', STYLE_ATTRIBUTE],
  ['dir', DIRECTION_ATTRIBUTE],
]);

/** A start tag. `data-style` and `data-dir` of the source are dropped, so that they never stand for the real ones. */
export function startTag(name: string, attributes: Attributes | null): string {
  // Without a direction, `bdi` would be `auto`.
  let tag = name === 'bdi' ? '<bdi dir="ltr"' : `<${name}`;
  for (const [key, value] of attributes ?? []) {
    if (key === STYLE_ATTRIBUTE || key === DIRECTION_ATTRIBUTE) continue;
    tag += ` ${RENAMED.get(key) ?? key}="${value.replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/** Text that contains no tags. Its character references stay. */
export function escapeTags(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** A style sheet in which nothing looks like a tag. Outlook wraps its rules in an HTML comment. */
export function styleText(css: string): string {
  return css.replaceAll(/<!--|-->/g, ' ').replaceAll(/<(?=[\w/!?])/g, '< ');
}

/** The attributes of a style sheet. Media queries are short; a long one could be hostile. */
export function sheetAttributes(attributes: Attributes): Attributes {
  const media = attributes.get('media') ?? '';
  const type: readonly [string, string] = ['type', 'text/plain'];
  return new Map(media === '' || media.length > 200 ? [type] : [type, ['media', media]]);
}
