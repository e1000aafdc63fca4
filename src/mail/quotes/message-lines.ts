import { BLOCKS } from '../../events/html/plain-elements.ts';

/** One line that a message shows: what stands between two line breaks or borders of blocks. Empty lines are left out. */
export interface TextLine {
  /** With single spaces, and without invisible characters. Empty if the line holds pictures only. */
  readonly text: string;
  /** The first and the last node of the line: texts or pictures. */
  readonly first: ChildNode;
  readonly last: ChildNode;
  /** The outermost element around the line in which a mail program puts a quotation; null outside of quotations. */
  readonly quote: Element | null;
  /** True for a horizontal rule. */
  readonly isRule: boolean;
  /** Number of pictures. */
  readonly pictures: number;
}

/** Elements that start and end a line, as names of nodes. The cells of a table row share one. */
const LINE_ELEMENTS = new Set(
  [...BLOCKS, 'body', 'br', 'caption', 'form', 'table', 'tbody', 'tfoot', 'thead', 'tr'].map(
    (name) => name.toUpperCase(),
  ),
);

/** Elements whose text is not shown. */
const NOT_SHOWN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

/** Elements in which mail programs put what they quote. */
const QUOTES =
  'blockquote, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .zmail_extra, [name="messageReplySection"], [name="quote"], [id="isReplyContent"]';

/** Characters without width, which senders and mail programs insert anywhere. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * The lines of a message. Splits texts with line breaks of their own, as in `pre`, into one node for each line.
 *
 * @param body of a sanitized document
 */
export function textLines(body: HTMLElement): TextLine[] {
  splitLines(body);
  const lines: MutableLine[] = [];
  let line: MutableLine | null = null;
  let block: Node | null = null;
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (NOT_SHOWN.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      const own = blockOf(node);
      if (own !== block) line = null;
      block = own;
      if (/\S/.test(node.data)) {
        line = add(lines, line, node);
        line.text += node.data;
      }
      if (node.data.endsWith('\n') && hasOwnLineBreaks(node)) line = null;
    } else if (node.nodeName === 'IMG') {
      const own = blockOf(node);
      if (own !== block) line = null;
      block = own;
      line = add(lines, line, node as HTMLImageElement);
      line.pictures += 1;
    } else if (node.nodeName === 'HR') {
      add(lines, null, node as HTMLElement).isRule = true;
      line = null;
    } else if (LINE_ELEMENTS.has(node.nodeName)) line = null;
    else if (line && (node.nodeName === 'TD' || node.nodeName === 'TH')) line.text += ' ';
  }
  for (const each of lines) {
    each.text = each.text.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim();
  }
  return lines.filter(({ text, isRule, pictures }) => text !== '' || isRule || pictures > 0);
}

interface MutableLine extends TextLine {
  text: string;
  last: ChildNode;
  isRule: boolean;
  pictures: number;
}

function add(lines: MutableLine[], line: MutableLine | null, node: ChildNode): MutableLine {
  const quote = quoteOf(node);
  // What follows an inline quotation in its line is not quoted.
  if (line?.quote === quote) {
    line.last = node;
    return line;
  }
  const started = { text: '', first: node, last: node, quote, isRule: false };
  const added = { ...started, pictures: 0 };
  lines.push(added);
  return added;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Splits each text with line breaks of its own into one node for each line. `Text.splitText` would take quadratic time. */
function splitLines(body: HTMLElement): void {
  const { ownerDocument } = body;
  const walker = ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (hasOwnLineBreaks(text)) texts.push(text);
  }
  for (const text of texts) {
    const split = ownerDocument.createDocumentFragment();
    for (const [line] of text.data.matchAll(/[^\n]*\n|[^\n]+/g)) split.append(line);
    text.replaceWith(split);
  }
}

function hasOwnLineBreaks(text: Text): boolean {
  return (
    text.data.includes('\n') &&
    text.parentElement?.closest(
      'pre, [style*="white-space: pre" i], [style*="white-space:pre" i]',
    ) != null
  );
}

/** The element around a node that starts and ends its line. */
export function blockOf(node: Node): Node | null {
  let parent = node.parentNode;
  while (parent && !LINE_ELEMENTS.has(parent.nodeName)) parent = parent.parentNode;
  return parent;
}

function quoteOf(node: ChildNode): Element | null {
  let outermost: Element | null = null;
  let quote = node.parentElement?.closest(QUOTES);
  while (quote) {
    outermost = quote;
    quote = quote.parentElement?.closest(QUOTES);
  }
  return outermost;
}
