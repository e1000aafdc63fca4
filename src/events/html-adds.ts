import { htmlToText } from './html-to-text.ts';
import type { Message } from './message.ts';

/** Any tag that does more than begin or end a line. */
const FORMATTING = /<(?!\/?(?:p|br|div|html|head|body)(?:\s+dir="\w+")?\s*\/?>)[a-z/!]/i;

/** True where the HTML body shows something that the plain one does not: formatting, a link, a picture, other words. */
export function htmlAdds({ body, htmlBody }: Message): boolean {
  if (htmlBody === null) return false;
  return (
    FORMATTING.test(htmlBody) || (body !== null && words(body) !== words(htmlToText(htmlBody)))
  );
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
