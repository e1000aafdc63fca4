import { styleFacts } from '../../events/html/style-facts.ts';
import { unexpectedTarget } from './link-target.ts';

/** The texts beside a link that leads to a different address than its text says. */
export interface LinkTexts {
  /** The sign, such as "⚠ leads to evil.example". */
  readonly sign: (target: string) => string;
  /** What the sign means and what to do. */
  readonly explanation: (target: string) => string;
}

/**
 * The URL schemes that a link in a message may have. `javascript:` runs code, `data:` can imitate a page, and a relative
 * URL would resolve against the app's own address.
 */
const SAFE_URL = /^(?:https?:|mailto:|tel:)/i;

/** The sender's styles cannot hide the sign: `all` and `!important` in the element itself override them. */
const SIGN_STYLE = [
  'all:initial',
  'display:inline',
  'margin:0 4px',
  'padding:0 4px',
  'border:1px solid #ad5e18',
  'border-radius:4px',
  'background:#fff8ed',
  'color:#703815',
  'font:12px/16px system-ui,sans-serif',
  'overflow-wrap:anywhere',
  // Each line of a long sign has its whole border.
  '-webkit-box-decoration-break:clone',
  'box-decoration-break:clone',
]
  .map((declaration) => `${declaration}!important`)
  .join(';');

/**
 * Makes every link open in a new tab without access to this page, disables links whose URL is not safe, and puts a sign
 * after links that lead to a different address than their text says. In place.
 */
export function secureLinks(document: Document, texts: LinkTexts): void {
  for (const link of document.querySelectorAll('a, area')) {
    const url = (link.getAttribute('href') ?? '')
      .replaceAll(/[\t\n\r]/g, '')
      .trim()
      .replace(/^[/\\]{2}/, 'https://');
    if (!SAFE_URL.test(url)) {
      link.removeAttribute('href');
      continue;
    }
    link.setAttribute('href', url);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    const label = visibleText(link);
    const target =
      unexpectedTarget(url, label) ??
      (isReversed(link) ? unexpectedTarget(url, [...label].toReversed().join('')) : null);
    if (target !== null) link.after(signOf(document, target, texts));
  }
}

function signOf(document: Document, target: string, texts: LinkTexts): Element {
  const sign = document.createElement('span');
  sign.setAttribute('style', SIGN_STYLE);
  sign.setAttribute('title', texts.explanation(target));
  sign.textContent = texts.sign(target);
  return sign;
}

/** The text of a link without hidden parts, and with the alternative texts of its images. */
function visibleText(link: Element): string {
  const walker = document.createTreeWalker(
    link,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof HTMLElement && isHidden(node)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Text) text += node.data;
    else if (node instanceof HTMLBRElement) text += ' ';
    else if (node instanceof HTMLImageElement) text += ` ${node.alt} `;
  }
  return text;
}

/** Whether a link shows some of its letters from right to left, so that `moc.knab` reads as `bank.com`. */
function isReversed(link: Element): boolean {
  return (
    /[\u202E\u2067]/.test(link.textContent) ||
    link.closest(REVERSED) !== null ||
    link.querySelector(REVERSED) !== null
  );
}

const REVERSED = 'bdo, [style*="bidi-override" i], [style*="isolate-override" i]';

function isHidden(element: HTMLElement): boolean {
  const { isHidden: isRemoved, isInvisible, isTiny } = styleFacts(element.style, element.localName);
  return element.hasAttribute('hidden') || isRemoved || isInvisible === true || isTiny === true;
}
