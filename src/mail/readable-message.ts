import { removeQuotedHistory } from './quoted-history.ts';
import type { EarlierMessage } from '../events/earlier-messages.ts';
import type { SearchQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';
import { hasOwnColors } from './own-colors.ts';
import { blockRemoteContent } from './remote-content.ts';
import { secureLinks } from './safe-links.ts';
import { sanitize } from './sanitize.ts';

export interface ReadableMessageOptions {
  /** Whether remote images remain. */
  readonly withImages: boolean;
  /** Whether quoted earlier messages remain. */
  readonly withQuote: boolean;
  /** The earlier messages of its conversation, oldest first: what they say is not new. */
  readonly earlier: readonly EarlierMessage[];
  /** Matches of this search are marked. */
  readonly query: SearchQuery;
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
  /** True if nothing visible is left. */
  readonly isEmpty: boolean;
}

/** Turns the untrusted HTML of a message into HTML that is safe to show in a frame. */
export function readableMessage(
  html: string,
  { withImages, withQuote, earlier, query }: ReadableMessageOptions,
): ReadableMessage {
  const document = sanitize(html);
  const original = withQuote ? document.body.cloneNode(true) : null;
  const hasQuote = removeQuotedHistory(document, earlier);
  if (original) document.body.replaceChildren(...original.childNodes);
  const remoteImages = blockRemoteContent(document, withImages);
  secureLinks(document);
  markMatches(document, query);
  const { body } = document;
  const sheets = [...document.querySelectorAll('style')];
  const hasColors = hasOwnColors(document);
  const styles = sheets.map(({ outerHTML }) => outerHTML).join('\n');
  for (const sheet of sheets) sheet.remove();
  return {
    styles,
    body: body.outerHTML,
    remoteImages,
    hasQuote,
    hasOwnColors: hasColors,
    isEmpty: (body.textContent ?? '').trim() === '' && body.querySelector('img, hr') === null,
  };
}
