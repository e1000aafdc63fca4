import { htmlToText } from './html-to-text.ts';
import type { Message } from './message.ts';
import { textOf } from './wire-values.ts';

/** Maximum length of a preview, in characters: two lines of a wide page. */
const PREVIEW_LENGTH = 240;

/** A cache, because parsing the HTML of a newsletter takes milliseconds. */
const cache = new WeakMap<Message, string | null>();

/**
 * The whole message as plain text, from the plain text body or else from the HTML body. The result is cached.
 *
 * @returns null if the message has no text
 */
export function plainText(message: Message): string | null {
  const cached = cache.get(message);
  if (cached !== undefined) return cached;
  const { body, htmlBody } = message;
  const text =
    body?.replaceAll('\r\n', '\n').trim() ??
    (htmlBody === null ? null : textOf(htmlToText(htmlBody)));
  cache.set(message, text);
  return text;
}

/** The beginning of the message as one line, at most 240 characters; null if the message has no text. */
export function preview(message: Message): string | null {
  const source = plainText(message) ?? usefulPreview(message);
  if (source === null) return null;
  const line = source
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
