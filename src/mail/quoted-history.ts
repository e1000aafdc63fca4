/** What mail programs wrap the mails before this one in. */
const WRAPPERS =
  '.gmail_quote, .gmail_quote_container, blockquote[type="cite"], .yahoo_quoted, .protonmail_quote, .zmail_extra, [name="messageReplySection"], #mail-editor-reference-message-container';

/** What Outlook puts between an answer and the mails before it; these come after it, unwrapped. */
const DIVIDERS = '#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, .moz-email-headers-table';

/** Outlook on the desktop marks nothing, but draws a line of its own over the header. */
const OUTLOOK_LINE = /border-top\s*:\s*solid\s+#(?:e1e1e1|b5c4df)/i;

/** "On Monday Maria wrote:" above a quotation, in some languages. */
const ATTRIBUTION =
  /^(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb\b.{0,120}|le\b.{4,200}\bécrit|el\b.{4,200}\bescribió|op\b.{4,200}\bschreef\b.{0,120}|il\b.{4,200}\bscritto|em\b.{4,200}\bescreveu)\s*:$/is;

/** "-----Original Message-----" */
const ORIGINAL =
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{2,}$/i;

/**
 * Takes the earlier mails, which answers carry along, out of a document. Words of the sender below or between quotations
 * stay. Takes nothing where nothing else would be left, as in a mail that was only passed on.
 *
 * @returns true where something was taken
 */
export function foldQuotedHistory(document: Document): boolean {
  const { body } = document;
  const quoted = [...wrapped(body), ...afterDivider(body)];
  if (quoted.length === 0) return false;

  const whole = body.cloneNode(true);
  for (const node of quoted) node.parentNode?.removeChild(node);
  if (hasContent(body)) {
    trimEnd(body);
    return true;
  }
  body.replaceChildren(...whole.childNodes);
  return false;
}

function wrapped(body: HTMLElement): Node[] {
  return [...body.querySelectorAll(WRAPPERS)].flatMap((wrapper) => {
    const above = wrapper.previousElementSibling;
    return above && ATTRIBUTION.test(textOf(above)) ? [above, wrapper] : [wrapper];
  });
}

/** The first divider, and all that comes after it. */
function afterDivider(body: HTMLElement): Node[] {
  const divider = body.querySelector(DIVIDERS) ?? unmarkedDivider(body);
  if (!divider) return [];
  const nodes: Node[] = [];
  const line = divider.previousElementSibling;
  if (line?.nodeName === 'HR') nodes.push(line);
  nodes.push(divider);
  for (let node: Node | null = divider; node && node !== body; node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) nodes.push(next);
  }
  return nodes;
}

function unmarkedDivider(body: HTMLElement): Element | null {
  for (const element of body.querySelectorAll('p, div, span, blockquote')) {
    if (OUTLOOK_LINE.test(element.getAttribute('style') ?? '')) return element;
    const { length } = element.textContent ?? '';
    if (length > 0 && length < 400 && isWrittenDivider(element)) return element;
  }
  return null;
}

function isWrittenDivider(element: Element): boolean {
  const text = textOf(element);
  if (ORIGINAL.test(text)) return true;
  return ATTRIBUTION.test(text) && element.nextElementSibling?.nodeName === 'BLOCKQUOTE';
}

/** Takes the empty lines that stood before what was taken. */
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
