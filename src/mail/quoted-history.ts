/** Elements in which mail programs wrap earlier messages. */
const WRAPPERS =
  '.gmail_quote, .gmail_quote_container, blockquote[type="cite"], .yahoo_quoted, .protonmail_quote, .zmail_extra, [name="messageReplySection"], #mail-editor-reference-message-container';

/** Elements that Outlook and others insert before earlier messages. Everything after such an element is quoted. */
const DIVIDERS = '#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, .moz-email-headers-table';

/** Outlook for desktop adds no marker, but draws a border of a typical color above the header of the earlier message. */
const OUTLOOK_BORDER = /border-top\s*:\s*solid\s+#(?:e1e1e1|b5c4df)/i;

/** "On Monday Maria wrote:" above quoted text, in several languages. */
const ATTRIBUTION =
  /^(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb\b.{0,120}|le\b.{4,200}\bécrit|el\b.{4,200}\bescribió|op\b.{4,200}\bschreef\b.{0,120}|il\b.{4,200}\bscritto|em\b.{4,200}\bescreveu)\s*:$/is;

/** "-----Original Message-----" in several languages. */
const ORIGINAL_MESSAGE =
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{2,}$/i;

/**
 * Removes the earlier messages that a reply quotes, in place. The sender's text below or between quotations remains.
 * Removes nothing if the message would be empty, as for a message that was only forwarded.
 *
 * @returns whether anything was removed
 */
export function removeQuotedHistory(document: Document): boolean {
  const { body } = document;
  const quoted = [...wrapped(body), ...afterDivider(body)];
  if (quoted.length === 0) return false;

  const original = body.cloneNode(true);
  for (const node of quoted) node.parentNode?.removeChild(node);
  if (hasContent(body)) {
    trimEnd(body);
    return true;
  }
  body.replaceChildren(...original.childNodes);
  return false;
}

function wrapped(body: HTMLElement): Node[] {
  return [...body.querySelectorAll(WRAPPERS)].flatMap((wrapper) => {
    const above = wrapper.previousElementSibling;
    return above && ATTRIBUTION.test(textOf(above)) ? [above, wrapper] : [wrapper];
  });
}

/** The first divider and everything after it. */
function afterDivider(body: HTMLElement): Node[] {
  const divider = body.querySelector(DIVIDERS) ?? unmarkedDivider(body);
  if (!divider) return [];
  const nodes: Node[] = [];
  const rule = divider.previousElementSibling;
  if (rule?.nodeName === 'HR') nodes.push(rule);
  nodes.push(divider);
  for (let node: Node | null = divider; node && node !== body; node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) nodes.push(next);
  }
  return nodes;
}

function unmarkedDivider(body: HTMLElement): Element | null {
  for (const element of body.querySelectorAll('p, div, span, blockquote')) {
    if (OUTLOOK_BORDER.test(element.getAttribute('style') ?? '')) return element;
    const { length } = element.textContent ?? '';
    if (length > 0 && length < 400 && isTextDivider(element)) return element;
  }
  return null;
}

function isTextDivider(element: Element): boolean {
  const text = textOf(element);
  if (ORIGINAL_MESSAGE.test(text)) return true;
  return ATTRIBUTION.test(text) && element.nextElementSibling?.nodeName === 'BLOCKQUOTE';
}

/** Removes empty lines at the end. */
function trimEnd(body: HTMLElement): void {
  let last = body.lastChild;
  while (last) {
    const isBlank =
      (last.textContent ?? '').trim() === '' &&
      !(last instanceof Element && (last.matches('img, hr') || last.querySelector('img, hr')));
    if (isBlank) {
      const parent: ParentNode | null = last.parentNode;
      last.remove();
      last = parent?.lastChild ?? null;
    } else last = last.lastChild;
  }
}

function hasContent(body: HTMLElement): boolean {
  return textOf(body) !== '' || body.querySelector('img') !== null;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
