// Not the package's name alone, which is a module of Node in tests.
import { decode } from 'punycode/punycode.es6.js';

/** Scripts that no language mixes in one word, but whose letters can look the same. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Words of letters that look like Latin ones in most fonts. From the confusables of Unicode Technical Standard 39. */
const ONLY_CONFUSABLE = [
  /^[асԁеһіјӏոорԛѕսѵԝхуґгпш\d-]+$/u,
  /^[αγικνορτυχω\d-]+$/u,
  /^[օոսհցքգյլ\d-]+$/u,
];

/** Latin letters that look like others, and that few languages use. */
const RARE_LATIN = /[ıȷɑɡɩɪɴʀʏƅƖǀǃĸſᴀ-ᶿⱠ-Ɀꜰ-ꟿ]|[ạẹịọụḅḍḥḳḷṃṇṛṣṭẉỵẓ]/u;

/**
 * Whether a host name looks like another one: it mixes scripts, or uses letters that can be taken for Latin ones, such as
 * `аррӏе.com` in Cyrillic letters.
 *
 * @param host in the form that `URL` gives it, with `xn--` for letters beyond ASCII
 */
export function isLookAlike(host: string): boolean {
  if (!/(?:^|\.)xn--/.test(host)) return false;
  const parts = host.split('.').map(decodePart);
  const hasLatinEnd = /^[a-z]+$/.test(parts.at(-1) ?? '');
  return parts.some(
    (part) =>
      // The decoder did not understand it, so nobody knows what it looks like.
      part.startsWith('xn--') ||
      SCRIPTS.filter((script) => script.test(part)).length > 1 ||
      RARE_LATIN.test(part) ||
      (hasLatinEnd && /[^\0-\x7f]/.test(part) && ONLY_CONFUSABLE.some((word) => word.test(part))),
  );
}

/** No part of a host name is longer (RFC 1035, section 2.3.4). Decoding takes quadratic time. */
const MAX_PART = 63;

/** A part of a host name with the letters that a reader would see; as it is if it cannot be decoded. */
function decodePart(part: string): string {
  if (!part.startsWith('xn--') || part.length > MAX_PART) return part;
  try {
    return decode(part.slice(4));
  } catch {
    return part;
  }
}
