import { htmlToText } from './html-to-text.ts';
import type { Message } from './message.ts';
import { textOf } from './wire-values.ts';

/** How much of a body makes a preview, in characters: two lines of a wide page. */
const PREVIEW_LENGTH = 240;

/** Parsing the HTML of a newsletter takes milliseconds, so it happens once, and only for messages that are looked at. */
const texts = new WeakMap<Message, string | null>();

/** The whole message as plain text, whichever body the API sent; null where nothing was written. */
export function plainText(message: Message): string | null {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const { body, htmlBody } = message;
  const text =
    body?.replaceAll('\r\n', '\n').trim() ??
    (htmlBody === null ? null : textOf(htmlToText(htmlBody)));
  texts.set(message, text);
  return text;
}

/** The first words of the message in one line; null where nothing was written. */
export function preview(message: Message): string | null {
  const source = plainText(message) ?? usefulPreview(message);
  if (source === null) return null;
  const words = source
    .slice(0, PREVIEW_LENGTH * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  // The cut may leave half a character at the end.
  return words.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** Some of the API's previews say nothing of the message: the subject again, or `[image ?name=a.png]`. */
function usefulPreview({ previewText, subject }: Message): string | null {
  if (previewText === null || previewText === subject) return null;
  return /^\[image\b[^\]]*\]$/.test(previewText.trim()) ? null : previewText;
}
