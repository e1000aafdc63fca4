/** Between two letters or two digits of a long identifier, such as `AB-12-34`. */
export const IDENTIFIER_SEPARATORS = '-_/';

/**
 * Between two digits of a long number: one character, or what stands around the area code of a phone number, with the
 * `(0)` of "+49 (0)30" that is only dialed inside the country. The next digit decides which alternative goes on.
 */
const NUMBER_JOINT = String.raw`(?:[_.,'\x60]|\)? ?(?:[-\/] ?)?(?:\(0\) ?(?:[-\/] ?)?(?=[1-9])|\(?))`;

/** The number of digits, or of letters and digits, from which on these may occur. */
const MIN_LONG = 6;

const IN_NUMBER = new RegExp(String.raw`(?<=\d)${NUMBER_JOINT}(?=\d)`, 'g');
const IN_IDENTIFIER = new RegExp(String.raw`(?<=\d)[${IDENTIFIER_SEPARATORS}](?=\d)`, 'g');

/** A term of digits alone. */
const NUMBER = /^[-+\d()_/.,'` ]*$/;

/** Around a number: brackets, or the `(0)` before an area code. */
const AROUND_NUMBER = /^\(0\)[-/ ]?(?=[1-9]\d)|^\((?=\+?\d)|(?<=\d)\)$/g;

/** A term without the separators that its text may have or not, and what may stand between two of its digits. */
export interface CompactTerm {
  readonly term: string;
  readonly digitJoint: string;
}

/** Removes optional separators between the digits of a term, and the brackets around a number. */
export function compactNumbers(term: string): CompactTerm {
  const digits = term.replaceAll(/\D/g, '').length;
  const bare = digits >= 2 && NUMBER.test(term) ? term.replaceAll(AROUND_NUMBER, '') : term;
  if (digits >= MIN_LONG) return { term: bare.replaceAll(IN_NUMBER, ''), digitJoint: NUMBER_JOINT };
  return isIdentifier(term)
    ? { term: bare.replaceAll(IN_IDENTIFIER, ''), digitJoint: `[${IDENTIFIER_SEPARATORS}]?` }
    : { term: bare, digitJoint: '' };
}

/** Whether a term has at least six letters and digits, and a digit among them. */
export function isIdentifier(term: string): boolean {
  return /\d/.test(term) && lengthOf(term) >= MIN_LONG;
}

/** The number of letters and digits. */
export function lengthOf(term: string): number {
  return term.replaceAll(/[^\p{L}\d]/gu, '').length;
}
