import type { Attachment } from '../events/message.ts';
import { removeQuotedHistory } from './quotes/quoted-history.ts';
import type { EarlierMessage } from '../events/earlier-messages.ts';
import type { SearchQuery } from '../events/search-query.ts';
import { removeHidden } from './css/hidden-content.ts';
import {
  allowsInlineStyles,
  applyStyleAttributes,
  hasStyles,
  removeStyles,
} from './css/inline-styles.ts';
import { wrapLongWords } from './long-words.ts';
import { markMatches } from './mark-matches.ts';
import { takeStyles } from './css/message-styles.ts';
import { hasColorAttributes } from './css/own-colors.ts';
import { blockRemoteContent } from './images/remote-content.ts';
import { type LinkTexts, secureLinks } from './links/safe-links.ts';
import { sanitize } from './sanitize.ts';
import { messageDirection } from './text-direction.ts';

export interface SafeMessageOptions {
  /** Whether remote images remain. */
  readonly withImages: boolean;
  /** Whether quoted earlier messages remain. */
  readonly withQuote: boolean;
  /** The earlier messages of its conversation, oldest first: what they say is not new. */
  readonly earlier: readonly EarlierMessage[];
  /** The message's attachments, which may be images in its text. */
  readonly attachments: readonly Attachment[];
  /** Texts that are added to the message. */
  readonly texts: MessageTexts;
}

export interface MessageTexts {
  /** In place of an image that is in the mail itself. */
  readonly attachedImage: (name: string) => string;
  /** Beside a link that leads to a different address than its text says. */
  readonly link: LinkTexts;
}

/** A message that is safe to show, without the marks of a search. */
export interface SafeMessage extends Omit<ReadableMessage, 'body'> {
  /** The `body` element. */
  readonly body: Element;
}

/** A message that is ready to be shown. */
export interface ReadableMessage {
  /** The start tag of the `html` element, with the direction of the message. */
  readonly root: string;
  /** The message's own style rules; null if the page's policy forbids inline styles. */
  readonly styles: string | null;
  /** The `body` element with its content. */
  readonly body: string;
  /** Number of remote images, blocked or not; those in removed quoted text do not count. */
  readonly remoteImages: number;
  /** True if the message quotes earlier messages, removed or not. */
  readonly hasQuote: boolean;
  /** True if the message sets colors or backgrounds. */
  readonly hasOwnColors: boolean;
  /** True if the message is so long that a part of its formatting is left out. */
  readonly isCut: boolean;
  /** True if the message had styles, which the page's policy forbids. */
  readonly lostStyles: boolean;
  /** True if nothing visible is left. */
  readonly isEmpty: boolean;
}

/** Turns the untrusted HTML of a message into elements that are safe to show in a frame. This takes long for a long message. */
export function safeMessage(
  html: string,
  { withImages, withQuote, earlier, attachments, texts }: SafeMessageOptions,
): SafeMessage {
  const { document, isCut } = sanitize(html);
  applyStyleAttributes(document);
  const withStyles = allowsInlineStyles();
  const lostStyles = !withStyles && hasStyles(document);
  const original = withQuote ? document.body.cloneNode(true) : null;
  const hasQuote = removeQuotedHistory(document, earlier);
  if (original) document.body.replaceChildren(...original.childNodes);
  if (!withStyles) removeHidden(document);
  const blockedImages = blockRemoteContent(document, {
    withImages,
    attachments,
    attachedText: texts.attachedImage,
  });
  const styles = takeStyles(document, withImages);
  document.documentElement.setAttribute('dir', messageDirection(document));
  const hasOwnColors = (withStyles && styles.hasColors) || hasColorAttributes(document);
  // After the styles and colors, because the signs beside links have their own.
  secureLinks(document, texts.link);
  if (!withStyles) removeStyles(document);
  const { body, documentElement } = document;
  return {
    root: (documentElement.cloneNode() as Element).outerHTML.replace('</html>', ''),
    styles: withStyles ? styles.sheet : null,
    body,
    remoteImages: blockedImages + styles.remoteImages,
    hasQuote,
    isCut: isCut || (withStyles && styles.isCut),
    hasOwnColors,
    lostStyles,
    isEmpty: (body.textContent ?? '').trim() === '' && body.querySelector('img, hr') === null,
  };
}

/** Marks the matches of a search in a message, which does not change. */
export function readableMessage(message: SafeMessage, query: SearchQuery): ReadableMessage {
  const body = message.body.cloneNode(true) as Element;
  markMatches(body, query);
  // After the marks, because a phrase may begin in a long word.
  wrapLongWords(body);
  return { ...message, body: body.outerHTML };
}
