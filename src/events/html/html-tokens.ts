import { MAX_ATTRIBUTES } from './message-limits.ts';

/** The attributes of a tag, by their names in lower case. Values are as written, with character references. */
export type Attributes = ReadonlyMap<string, string>;

/** A part of an HTML source. Comments, doctypes, and other declarations are no tokens. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'start';
      readonly name: string;
      readonly attributes: Attributes;
      /** True for `<name/>`. */
      readonly isClosed: boolean;
      /** The text up to the end tag, for elements whose content is not parsed; otherwise empty. */
      readonly content: string;
    }
  | { readonly type: 'end'; readonly name: string };

/** Elements whose content is text, even if it looks like markup. */
const RAW = /^(?:plaintext|script|style|textarea|title|xmp)$/;

/** Not an element, but an address in angle brackets, as in `Maria <maria@acme.example>`. */
const ADDRESS = /@|^(?:https?|ftp|mailto|tel):|^www\./;

const ATTRIBUTE_NAME = /^[a-z][\w:.-]*$/;

/**
 * Splits HTML into tokens, in linear time. The rules are those of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), except that an attribute without its closing
 * quotation mark ends at the next space, and does not swallow the rest of the message. An element has at most
 * `MAX_ATTRIBUTES` attributes; the others are left out.
 */
export function* tokensOf(html: string): Generator<Token, void> {
  const markup = /<(?:!--|[!?]|\/|(?=[a-z]))/gi;
  const name = /[^\t\n\f\r />]+/y;
  const attribute =
    /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?/y;
  const slashes = /[\t\n\f\r /]*/y;
  /** Elements whose end tag was looked for and not found. */
  const endless = new Set<string>();
  let position = 0;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = position;
    const found = pattern.exec(html);
    if (found) position = pattern.lastIndex;
    return found;
  }

  function skipTo(pattern: RegExp): void {
    if (!match(pattern)) position = html.length;
  }

  /** Goes to the end tag of an element. Without one, a title is empty, and any other element ends with the message. */
  function skipContent(tag: string): void {
    const end =
      tag === 'plaintext' ? null : match(new RegExp(`</${tag}(?=[\\t\\n\\f\\r />])`, 'gi'));
    if (end) position = end.index;
    else if (tag !== 'title') position = html.length;
    else endless.add(tag);
  }

  while (position < html.length) {
    const textStart = position;
    const found = match(markup);
    const text = html.slice(textStart, found?.index);
    if (text !== '') yield { type: 'text', text };
    if (!found) return;
    if (found[0] === '<!--') {
      skipTo(/(?<=<!--)-?>|--!?>/g);
      continue;
    }
    const isEnd = found[0] === '</';
    if (found[0] !== '<' && !(isEnd && /[a-z]/i.test(html.charAt(position)))) {
      skipTo(/>/g);
      continue;
    }
    const tag = match(name)?.[0].toLowerCase() ?? '';
    const attributes = new Map<string, string>();
    for (let part = match(attribute); part; part = match(attribute)) {
      const key = part[1]?.toLowerCase() ?? '';
      const value = part[2] ?? part[3] ?? part[4]?.replace(/^["']/, '') ?? '';
      if (attributes.size < MAX_ATTRIBUTES && ATTRIBUTE_NAME.test(key) && !attributes.has(key))
        attributes.set(key, value);
    }
    const isClosed = match(slashes)?.[0].endsWith('/') ?? false;
    // A tag without its end is the end of the message.
    if (html.charAt(position) !== '>') return;
    position += 1;
    if (ADDRESS.test(tag)) {
      yield { type: 'text', text: html.slice(found.index, position) };
      continue;
    }
    if (isEnd) {
      yield { type: 'end', name: tag };
      continue;
    }
    const contentStart = position;
    if (RAW.test(tag) && !isClosed && !endless.has(tag)) skipContent(tag);
    const content = html.slice(contentStart, position);
    yield { type: 'start', name: tag, attributes, isClosed, content };
  }
}
