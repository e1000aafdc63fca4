import { trustedHtml } from '../trusted/trusted.ts';
import type { HtmlText } from './html-to-text.ts';
import type { Message } from './message.ts';
import { textOf } from './wire-values.ts';

/** Maximum length of a preview, in characters: two lines of a wide page. */
const PREVIEW_LENGTH = 240;

/** The target of a link, as `convertHtml` writes it after the text of the link. */
const LINK_TARGET = / \((?:https?:\/\/\S*|\S+@\S+)\)/gi;

/**
 * Converts HTML to text. The code is about 8 kB and rarely needed, because most messages have a plain text body, so it is not
 * part of the initial JavaScript.
 */
let convertHtml: ((html: string) => HtmlText) | null = null;

/** Sets the code that converts HTML to text, once it has loaded. Until then, tags are removed instead. */
export function setHtmlConverter(converter: (html: string) => HtmlText): void {
  convertHtml = converter;
}

/** Whether the text of a message is provisional, because the code that converts its HTML has not been loaded. */
export function needsHtmlConverter(message: Message | null): boolean {
  return convertHtml === null && message !== null && isHtmlOnly(message);
}

function isHtmlOnly({ body, htmlBody }: Message): boolean {
  return body === null && htmlBody !== null;
}

interface ConvertedText {
  readonly text: string | null;
  readonly isFromHtml: boolean;
  readonly isCut: boolean;
}

/** A cache, because parsing the HTML of a newsletter takes milliseconds. */
const cache = new WeakMap<Message, ConvertedText>();

/**
 * The whole message as plain text, from the plain text body or else from the HTML body. The result is cached.
 *
 * @returns null if the message has no text
 */
export function plainText(message: Message): string | null {
  return converted(message).text;
}

/** Whether the plain text of a message comes from HTML that is so long that the end of the text is not formatted. */
export function isTextCut(message: Message): boolean {
  return converted(message).isCut;
}

/** Like `plainText`, for a message that is read once: the result is not cached. */
export function plainTextOnce(message: Message): string | null {
  return convert(message).text;
}

function converted(message: Message): ConvertedText {
  const cached = cache.get(message);
  if (cached) return cached;
  const result = convert(message);
  if (!needsHtmlConverter(message)) cache.set(message, result);
  return result;
}

function convert(message: Message): ConvertedText {
  const { body, htmlBody } = message;
  const isFromHtml = isHtmlOnly(message);
  const { text, isCut } = isFromHtml
    ? (convertHtml ?? withoutTags)(htmlBody ?? '')
    : { text: body?.replaceAll('\r\n', '\n').trim(), isCut: false };
  return { text: textOf(text), isFromHtml, isCut };
}

/** The text between the tags of an HTML body, without the contents of style sheets and scripts. */
function withoutTags(html: string): HtmlText {
  const text = html
    .replaceAll(/<(style|script|title)\b[^<]*(?:<(?!\/\1)[^<]*)*/gi, ' ')
    .replaceAll(/<[^<>]*>/g, ' ');
  return { text: decoded(text).trim(), isCut: false };
}

/** A text with its character references, such as `&uuml;`, replaced. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  // What remains of tags is text.
  const html = trustedHtml(text.replaceAll('<', '&lt;'));
  return new DOMParser().parseFromString(html, 'text/html').documentElement.textContent;
}

/** The beginning of the message as one line, at most 240 characters; null if the message has no text. */
export function preview(message: Message): string | null {
  const text = needsHtmlConverter(message) ? null : plainText(message);
  const source = text ?? usefulPreview(message) ?? plainText(message);
  if (source === null) return null;
  const start = converted(message).isFromHtml
    ? source.slice(0, PREVIEW_LENGTH * 40).replaceAll(LINK_TARGET, '')
    : source;
  const line = start
    .slice(0, PREVIEW_LENGTH * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  // Remove half of a surrogate pair at the end.
  return line.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** Returns the API's preview unless it only repeats the subject or is a placeholder such as `[image ?name=a.png]`. */
function usefulPreview({ previewText, subject }: Message): string | null {
  if (previewText === null || previewText === subject) return null;
  return /^\[image\b[^\]]*\]$/.test(previewText.trim()) ? null : previewText;
}
