import { htmlToText } from './html-to-text.ts';
import type { Message } from './message.ts';

/** Any tag that does more than start or end a line. */
const FORMATTING = /<(?!\/?(?:p|br|div|html|head|body)(?:\s+dir="\w+")?\s*\/?>)[a-z/!]/i;

/** Whether the HTML body shows more than the plain text body: formatting, links, images, or different text. */
export function htmlAdds({ body, htmlBody }: Message): boolean {
  if (htmlBody === null) return false;
  return (
    FORMATTING.test(htmlBody) ||
    (body !== null && normalizeSpaces(body) !== normalizeSpaces(htmlToText(htmlBody)))
  );
}

function normalizeSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
