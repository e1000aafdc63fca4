import { inputText } from './form-fields.ts';
import { type Attributes, type Token, tokensOf } from './html-tokens.ts';
import { MAX_DEPTH, MAX_ELEMENTS } from './message-limits.ts';
import { escapeTags, sheetAttributes, startTag, styleText } from './plain-tags.ts';
import {
  BLOCKS,
  CELLS,
  closedBy,
  hasOptionalEnd,
  HIDDEN,
  limitsOf,
  type Names,
  plainElement,
  TABLE_PARTS,
  VOID,
  withStyle,
} from './plain-elements.ts';

type StartTag = Extract<Token, { readonly type: 'start' }>;

/** HTML that every parser reads in the same way and in linear time. */
export interface PlainHtml {
  readonly html: string;
  /** True if the message has too many elements, so that its end has no formatting. */
  readonly isCut: boolean;
}

interface OpenElement {
  readonly name: string;
  /** The element in the result; empty if it has none. */
  readonly written: string;
  children: number;
}

const EMPTY_BLOCK = '<div></div>';

/** Signs between the first two parts of a formula. Without them, one half reads as 12. */
const FORMULA_SIGNS: ReadonlyMap<string, string> = new Map([
  ['mfrac', '/'],
  ['msup', '^'],
  ['msub', '_'],
]);

/**
 * Rewrites the HTML of a message with plain elements only, each closed in the right order, and nested at most `MAX_DEPTH`
 * deep. No displayed text is lost: the content of form fields, frames, and drawings becomes text. The result still has to
 * be sanitized.
 *
 * The parser of the browser alone is not enough:
 * - It reopens unclosed formatting in each paragraph, so 12 kB of `<p><font size=1><p><font size=2>…` freeze the page.
 * - It needs quadratic time for deep nesting.
 * - The controls of a form replace properties of its DOM object (`<input name=parentNode>`), which can make a walk over the
 *   document endless.
 * - What `noembed`, `plaintext`, or `svg` contain depends on the parser, which is how hostile code passes sanitizers.
 */
export function plainHtml(source: string): PlainHtml {
  const parts: string[] = [];
  const open: OpenElement[] = [];
  let html: Attributes | null = null;
  let body: Attributes | null = null;
  let count = 0;
  /** Number of open elements that are too deep. */
  let tooDeep = 0;
  let isCut = false;

  function write(name: string, attributes: Attributes | null = null): void {
    count += 1;
    parts.push(startTag(name, attributes));
  }

  /** Starts a new line where a block is too deep, or where a block ends that never started. */
  function breakLine(): void {
    if (parts.at(-1) === EMPTY_BLOCK) return;
    count += 1;
    parts.push(EMPTY_BLOCK);
  }

  function closeFrom(index: number): void {
    for (const { written } of open.splice(index).toReversed()) {
      if (written !== '') parts.push(`</${written}>`);
    }
  }

  /** Index of the innermost open element of these names, -1 if one of `limits` comes first. */
  function find(names: Names, limits: Names, before = open.length): number {
    for (let index = before - 1; index >= 0; index -= 1) {
      const name = open[index]?.name ?? '';
      if (names.has(name)) return index;
      if (limits.has(name)) return -1;
    }
    return -1;
  }

  function closeAll(names: Names, limits: Names): void {
    let outermost = open.length;
    for (let index = find(names, limits); index !== -1; index = find(names, limits, index)) {
      outermost = index;
    }
    closeFrom(outermost);
  }

  function beforeStart(element: string, name = element): void {
    if (BLOCKS.has(element)) closeAll(new Set(['p']), CELLS);
    const closed = closedBy(name);
    if (closed) closeAll(...closed);
  }

  /** Writes an element with text, separated from the text around. */
  function writeText(element: string, attributes: Attributes, text: string): void {
    beforeStart(element);
    parts.push(' ');
    write(element, attributes);
    parts.push(escapeTags(text), `</${element}> `);
  }

  function openElement({ name, attributes, isClosed }: StartTag): void {
    const parent = open.at(-1);
    if (parent) {
      parent.children += 1;
      if (parent.children === 2) parts.push(FORMULA_SIGNS.get(parent.name) ?? '');
    }
    const [written, ownAttributes] = plainElement(name, attributes);
    beforeStart(written, name);
    if (isClosed && written !== name) return;
    if (open.length >= MAX_DEPTH) {
      if (BLOCKS.has(written)) breakLine();
      if (!hasOptionalEnd(name)) tooDeep += 1;
      return;
    }
    if (written !== '') write(written, ownAttributes);
    open.push({ name, written, children: 0 });
    if (name === 'optgroup' || name === 'option') {
      parts.push(escapeTags(attributes.get('label') ?? ''), ' ');
    }
  }

  function start(tag: StartTag): void {
    const { name, attributes, content } = tag;
    if (name === 'html') html ??= attributes;
    else if (name === 'body') body ??= attributes;
    else if (name === 'head' || name === 'script' || name === 'title') return;
    else if (name === 'style') {
      if (open.some((element) => HIDDEN.has(element.name))) return;
      write(name, sheetAttributes(attributes));
      parts.push(styleText(content), '</style>');
    } else if (name === 'input') {
      const text = inputText(attributes);
      if (text !== '') writeText('span', attributes, text);
    } else if (name === 'textarea') {
      const text = content.replace(/^\n/, '') || (attributes.get('placeholder') ?? '');
      writeText('span', withStyle(attributes, 'white-space:pre-wrap'), text);
    } else if (name === 'xmp' || name === 'plaintext') {
      writeText('pre', attributes, content.replaceAll('&', '&amp;'));
    } else if (!VOID.has(name)) openElement(tag);
    else if (plainElement(name, attributes)[0] === name) {
      beforeStart(name);
      write(name, attributes);
    }
  }

  function end(name: string): void {
    if (name === 'br') write('br');
    else if (tooDeep > 0) {
      if (BLOCKS.has(name)) breakLine();
      if (!hasOptionalEnd(name)) tooDeep -= 1;
    } else {
      const index = find({ has: (other) => other === name }, limitsOf(name));
      if (index !== -1) closeFrom(index);
      else if (BLOCKS.has(name)) breakLine();
    }
  }

  function writeUnformatted(token: Token): void {
    if (token.type === 'text') parts.push(escapeTags(token.text));
    else if (token.name === 'br' || BLOCKS.has(token.name) || TABLE_PARTS.has(token.name)) {
      if (parts.at(-1) !== '\n') parts.push('\n');
    } else if (token.type === 'start' && /^(?:plaintext|textarea|xmp)$/.test(token.name)) {
      parts.push(escapeTags(token.content));
    }
  }

  for (const token of tokensOf(source)) {
    if (isCut) writeUnformatted(token);
    else if (token.type === 'text') parts.push(escapeTags(token.text));
    else if (token.type === 'start') start(token);
    else end(token.name);
    if (!isCut && count >= MAX_ELEMENTS) {
      isCut = true;
      closeFrom(0);
      parts.push('<pre>');
    }
  }
  closeFrom(0);
  return { html: startTag('html', html) + startTag('body', body) + parts.join(''), isCut };
}
