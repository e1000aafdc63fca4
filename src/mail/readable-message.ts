import { foldQuotedHistory } from './quoted-history.ts';
import type { SearchQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';
import { hasOwnColors } from './own-colors.ts';
import { blockRemoteContent } from './remote-content.ts';
import { secureLinks } from './safe-links.ts';
import { sanitize } from './sanitize.ts';

/** What the agent asked for. */
export interface Wishes {
  readonly withImages: boolean;
  readonly withQuote: boolean;
  /** What is searched for. */
  readonly query: SearchQuery;
}

/** A message that is fit to be shown. */
export interface ReadableMessage {
  /** The mail's own style sheets, as `style` elements. */
  readonly styles: string;
  /** The `body` element with all that is in it. */
  readonly body: string;
  /** How many remote pictures it has, shown or not, in what is shown of it. */
  readonly remoteImages: number;
  /** True where earlier mails can be folded, folded or not. */
  readonly hasQuote: boolean;
  readonly hasOwnColors: boolean;
  /** True where nothing is left to be seen. */
  readonly isEmpty: boolean;
}

/** From the HTML of a mail, which is not to be trusted, to what may be shown of it. */
export function readableMessage(
  html: string,
  { withImages, withQuote, query }: Wishes,
): ReadableMessage {
  const document = sanitize(html);
  const whole = withQuote ? document.body.cloneNode(true) : null;
  const hasQuote = foldQuotedHistory(document);
  if (whole) document.body.replaceChildren(...whole.childNodes);
  const remoteImages = blockRemoteContent(document, withImages);
  secureLinks(document);
  markMatches(document, query);
  const { body } = document;
  const sheets = [...document.querySelectorAll('style')];
  const isColoured = hasOwnColors(document);
  const styles = sheets.map(({ outerHTML }) => outerHTML).join('\n');
  for (const sheet of sheets) sheet.remove();
  return {
    styles,
    body: body.outerHTML,
    remoteImages,
    hasQuote,
    hasOwnColors: isColoured,
    isEmpty: (body.textContent ?? '').trim() === '' && body.querySelector('img, hr') === null,
  };
}
