import type { Attachment } from '../events/message.ts';
import { hasPlainEnd } from '../events/html/plain-html.ts';
import { removeQuotedHistory } from './quoted-history.ts';
import type { SearchQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';
import { hasOwnColors } from './own-colors.ts';
import { blockRemoteContent } from './remote-content.ts';
import { type LinkTexts, secureLinks } from './safe-links.ts';
import { sanitize } from './sanitize.ts';

export interface ReadableMessageOptions {
  /** Whether remote images remain. */
  readonly withImages: boolean;
  /** Whether quoted earlier messages remain. */
  readonly withQuote: boolean;
  /** The message's attachments, which may be images in its text. */
  readonly attachments: readonly Attachment[];
  /** Texts that are added to the message. */
  readonly texts: MessageTexts;
  /** Matches of this search are marked. */
  readonly query: SearchQuery;
}

export interface MessageTexts {
  /** In place of an image that is in the mail itself. */
  readonly attachedImage: (name: string) => string;
  /** Beside a link that leads to another address than its text says. */
  readonly link: LinkTexts;
}

/** A message that is safe to show. */
export interface ReadableMessage {
  /** The message's own style sheets, as `style` elements. */
  readonly styles: string;
  /** The `body` element with its content. */
  readonly body: string;
  /** Number of remote images, blocked or not; those in removed quoted text do not count. */
  readonly remoteImages: number;
  /** True if the message quotes earlier messages, removed or not. */
  readonly hasQuote: boolean;
  /** True if the message sets colors or backgrounds. */
  readonly hasOwnColors: boolean;
  /** True if the message is so long that its end has no formatting. */
  readonly hasPlainEnd: boolean;
  /** True if nothing visible is left. */
  readonly isEmpty: boolean;
}

/** Turns the untrusted HTML of a message into HTML that is safe to show in a frame. */
export function readableMessage(
  html: string,
  { withImages, withQuote, attachments, texts, query }: ReadableMessageOptions,
): ReadableMessage {
  const document = sanitize(html);
  const original = withQuote ? document.body.cloneNode(true) : null;
  const hasQuote = removeQuotedHistory(document);
  if (original) document.body.replaceChildren(...original.childNodes);
  const remoteImages = blockRemoteContent(document, {
    withImages,
    attachments,
    attachedText: texts.attachedImage,
  });
  markMatches(document, query);
  const { body } = document;
  const sheets = [...document.querySelectorAll('style')];
  const hasColors = hasOwnColors(document);
  // After the colors, because the signs beside links have colors.
  secureLinks(document, texts.link);
  const styles = sheets.map(({ outerHTML }) => outerHTML).join('\n');
  for (const sheet of sheets) sheet.remove();
  return {
    styles,
    body: body.outerHTML,
    remoteImages,
    hasQuote,
    hasOwnColors: hasColors,
    hasPlainEnd: hasPlainEnd(html),
    isEmpty: (body.textContent ?? '').trim() === '' && body.querySelector('img, hr') === null,
  };
}
