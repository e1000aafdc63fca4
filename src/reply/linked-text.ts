import { isMailAddress } from './mail-address.ts';

/** A piece of a text, and where it leads if it is a link. */
export interface LinkedPiece {
  readonly text: string;
  /** `http:`, `https:`, or `mailto:`; null if the piece is no link. */
  readonly href: string | null;
}

/**
 * Letters of scripts that put no spaces, or nothing but a particle, between an address and the words around it. Addresses
 * in these scripts are not found.
 */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]`;

/** Any of some characters, but no unspaced letter. */
const spaced = (characters: string) => `(?:(?!${UNSPACED})${characters})`;

/** An address does not begin within a word or a longer address. */
const START = `(?<!${spaced(String.raw`[\p{L}\p{M}\p{N}_.%+/@-]`)})`;

/** Until a space or a sign that no address contains, such as the quotation marks around it. */
const REST = `${spaced(String.raw`[^\s\p{Cc}\p{Cf}<>"“”„«»‹›「」『』【】《》（）。、，！？]`)}+`;

/** The first part is bounded, so that a long word without an `@` is not read again from each of its letters. */
const MAIL_ADDRESS = [
  spaced(String.raw`[\p{L}\p{M}\p{N}_]`),
  `${spaced(String.raw`[\p{L}\p{M}\p{N}_.%+'-]`)}{0,63}`,
  '@',
  `${spaced(String.raw`[\p{L}\p{M}\p{N}.-]`)}+`,
].join('');

const CANDIDATE = new RegExp(
  `${START}(?:(?:https?://|mailto:|www\\.)${REST}|${MAIL_ADDRESS})`,
  'giu',
);

/** Punctuation that ends a sentence after an address rather than the address. */
const FINAL_PUNCTUATION = /[.,:;!?'’‘…*]/u;

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Splits a text at its web and mail addresses: `https://…`, `http://…`, `www.…`, `mailto:…`, and `name@host.example`.
 *
 * @returns pieces that are not empty; joined together they are the text
 */
export function linkedPieces(text: string): readonly LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let end = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const address = withoutFinalPunctuation(candidate);
    const href = hrefOf(address);
    if (href === null) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: address, href });
    end = index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

/** An address without the punctuation and the closing brackets of the sentence around it. */
function withoutFinalPunctuation(candidate: string): string {
  const counts = new Map<string, number>();
  for (const char of candidate) counts.set(char, (counts.get(char) ?? 0) + 1);
  let { length } = candidate;
  for (; length > 0; length -= 1) {
    const last = candidate.charAt(length - 1);
    const opening = OPENING[last];
    const isUnbalanced =
      opening !== undefined && (counts.get(last) ?? 0) > (counts.get(opening) ?? 0);
    if (!isUnbalanced && !FINAL_PUNCTUATION.test(last)) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return candidate.slice(0, length);
}

/** Where an address leads; null if it is none after all. */
function hrefOf(address: string): string | null {
  if (/^mailto:/i.test(address)) {
    const [mailbox = ''] = address.slice('mailto:'.length).split('?');
    return isMailAddress(mailbox) ? address : null;
  }
  if (/^https?:/i.test(address)) return webAddress(address);
  if (isMailAddress(address)) return `mailto:${address.replaceAll('%', '%25')}`;
  return /^www\.[^./?#:@]+\.[^./?#:@]/i.test(address) ? webAddress(`http://${address}`) : null;
}

function webAddress(url: string): string | null {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
