import { trustedHtml } from '../trusted/trusted.ts';
import { type Context, contextIn, startElement } from './html/element-text.ts';
import type { StyleFacts } from './html/style-facts.ts';
import { TextStyles } from './html/text-styles.ts';
import { plainHtml } from './html/plain-html.ts';
import { TextLines } from './html/text-lines.ts';

/** The `media` attribute of a style sheet that applies to every page. The rules of the others are conditional. */
const ALWAYS = /^\s*(?:(?:only\s+)?screen|all)?\s*$/i;

/** The text of an HTML message. */
export interface HtmlText {
  readonly text: string;
  /** True if the message is so long that its end is not formatted; see `plainHtml`. */
  readonly isCut: boolean;
}

interface OpenElement {
  readonly context: Context;
  readonly end: () => void;
}

/**
 * Converts an HTML message body to plain text. Lists have bullets and numbers, links their targets, images their
 * alternative texts, and quotations a `>`; tabs separate the cells of a row. What the sender hid is not text.
 *
 * The parsed document is never attached, so it runs no scripts and loads nothing.
 */
export function convertHtml(source: string): HtmlText {
  const { html, isCut } = plainHtml(source);
  const document = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  const styles = stylesOf(document);
  // If everything seems to be hidden, the styles were misunderstood.
  const text =
    textOf(document, (element) => styles.factsOf(element)) || textOf(document, withoutStyle);
  return { text, isCut };
}

function withoutStyle(): StyleFacts {
  return new TextStyles().factsOf(window.document.createElement('p'));
}

function stylesOf(document: Document): TextStyles {
  const styles = new TextStyles();
  walk(
    document,
    (node) => {
      if (node instanceof Element && node.localName === 'style') {
        const media = node.getAttribute('media') ?? '';
        styles.addSheet(
          ALWAYS.test(media)
            ? node.textContent
            : `@media ${media.replaceAll(/[{};]/g, ' ')}{${node.textContent}}`,
        );
      }
      return true;
    },
    () => undefined,
  );
  return styles;
}

function textOf(document: Document, factsOf: (element: Element) => StyleFacts): string {
  const lines = new TextLines();
  const open: OpenElement[] = [
    {
      context: { whiteSpace: 'normal', isInvisible: false, isTiny: false, list: null, table: null },
      end: () => undefined,
    },
  ];

  /** @returns whether the content of the node is displayed */
  function enter(node: Node): boolean {
    const around = open.at(-1)?.context;
    if (!around) return false;
    if (!(node instanceof Element)) {
      const isVisible = !around.isInvisible && !around.isTiny;
      if (node instanceof Text && isVisible) lines.add(node.data, around.whiteSpace);
      return true;
    }
    const facts = factsOf(node);
    if (/^(?:style|rp)$/.test(node.localName) || facts.isHidden || node.hasAttribute('hidden')) {
      open.push({ context: around, end: () => undefined });
      return false;
    }
    const context = contextIn(node, facts, around);
    const end = context.isInvisible ? () => undefined : startElement(node, facts, around, lines);
    open.push({ context, end });
    return true;
  }

  walk(document, enter, (node) => {
    if (node instanceof Element) open.pop()?.end();
  });
  return lines.toString();
}

/** The plain text of an HTML message body; see `convertHtml`. */
export function htmlToText(source: string): string {
  return convertHtml(source).text;
}

/**
 * Visits the nodes in a document. Uses nothing that the names of elements can replace, such as `document.body`, which is
 * an image if an image has that name.
 *
 * @param enter returns whether to visit the nodes inside
 */
function walk(root: Document, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (;;) {
    if (enter(walker.currentNode) && walker.firstChild()) continue;
    leave(walker.currentNode);
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return;
      leave(walker.currentNode);
    }
  }
}
