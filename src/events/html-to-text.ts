import { trustedHtml } from '../trusted/trusted.ts';

/** Elements that start and end on their own line. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** Elements whose text is not displayed. */
const NOT_DISPLAYED = new Set([
  'HEAD',
  'STYLE',
  'SCRIPT',
  'NOSCRIPT',
  'TEMPLATE',
  'TITLE',
  'OBJECT',
]);

/**
 * Converts an HTML message body to plain text and preserves its lines and paragraphs.
 *
 * The parsed document is never attached, so it runs no scripts and loads nothing. The traversal is iterative, because
 * deeply nested tables would overflow the call stack.
 */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  let text = '';
  let node: Node | null = body;
  /** The current `pre` element, which preserves line breaks. */
  let preformatted: Node | null = null;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE)
      text += (node.nodeValue ?? '').replaceAll(preformatted ? /[^\S\n]+/g : /\s+/g, ' ');
    else text += breakOf(node);
    const child: Node | null = NOT_DISPLAYED.has(node.nodeName) ? null : node.firstChild;
    if (child) {
      if (node.nodeName === 'PRE') preformatted ??= node;
      node = child;
      continue;
    }
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode;
      if (node === preformatted) preformatted = null;
      if (node) text += breakOf(node, true);
    }
    node = !node || node === body ? null : node.nextSibling;
  }
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?([\n\v\f]) ?/g, '$1')
    .replaceAll(/[\v\f]*\f[\v\f]*/g, '\n\n')
    .replaceAll(/\v+/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The break that the start or end of an element adds to the text. `\v` stands for a line break and `\f` for a paragraph
 * break, and adjacent ones are merged once the text is complete. Message texts do not contain these characters.
 */
function breakOf({ nodeName }: Node, atEnd = false): string {
  if (nodeName === 'BR') return atEnd ? '' : '\n';
  if (nodeName === 'P') return '\f';
  if (nodeName === 'TD' || nodeName === 'TH') return atEnd ? '' : ' ';
  return BLOCKS.has(nodeName) ? '\v' : '';
}
