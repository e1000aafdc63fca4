/** Elements that begin and end on a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** Elements whose text nobody is meant to read. */
const UNREAD = new Set(['HEAD', 'STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'OBJECT']);

/**
 * The text of a mail that came as HTML only, with its lines and paragraphs.
 *
 * The parsed document is never attached, so it runs nothing and loads nothing. Walks without recursion: mails nest
 * tables deeper than a call stack likes.
 */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let text = '';
  let node: Node | null = body;
  /** Within it line ends are meant. */
  let preformatted: Node | null = null;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE)
      text += (node.nodeValue ?? '').replaceAll(preformatted ? /[^\S\n]+/g : /\s+/g, ' ');
    else text += breakOf(node);
    const child: Node | null = UNREAD.has(node.nodeName) ? null : node.firstChild;
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
 * What an element's start, or its end, adds to the text. Where elements meet there is one break, not one for each: `\v`
 * and `\f` stand for the breaks of a line and of a paragraph until the text is complete. No text has them.
 */
function breakOf({ nodeName }: Node, atEnd = false): string {
  if (nodeName === 'BR') return atEnd ? '' : '\n';
  if (nodeName === 'P') return '\f';
  if (nodeName === 'TD' || nodeName === 'TH') return atEnd ? '' : ' ';
  return BLOCKS.has(nodeName) ? '\v' : '';
}
