import { compactNumbers, IDENTIFIER_SEPARATORS, isIdentifier, lengthOf } from './number-pattern.ts';
import { vowelSource } from './vowel-pattern.ts';

/**
 * A pattern for each term of a search. It finds what a person would call the same word although it is written differently,
 * and as few other words as possible:
 *
 * - `ü` finds `ü`, `u`, and `ue`; `u` finds `u` and `ü`; `ue` finds `ue` and `ü`. At the end of a term, `ue` finds `ü` only at
 *   the end of a word: `due` does not find `dürfen`. The same for `ä`, `ö`, and `ø`, and for `å` with `aa`. `ä` and `å` do
 *   not find each other.
 * - `u` and `ue` find each other only if the term is a whole word in the text, from four letters on, and only between
 *   consonants: `muller` finds `Mueller`, but `blue` does not find `Blume`, nor `does` `Windows`, nor `nue` `neu`.
 * - Between letters and digits there may be a separator, whether the term has one or not: `ps220` and `ps/220` find `PS-220`. A
 *   space may separate a whole word from at least two digits: `ps220` finds `PS 220`, but `as2` does not find `as 2`.
 * - Between digits there may be a dash, slash, or underscore if the term has at least six letters and digits (`ab1234` finds
 *   `AB-12-34`). If it has at least six digits, there may also be a dot, comma, apostrophe, space, or what stands around an
 *   area code: `+49301234567` finds `+49 (0)30 / 123-4567`. Shorter numbers are compared as they are: `v10` does not find `v1.0`.
 * - Brackets around a number may be missing: `(030)` finds `030`.
 * - Between letters there may be a dash if the term has at least four letters and digits: `wifi` finds `Wi-Fi`, `hplj220` finds
 *   `HP-LJ-220`, but `as` does not find `a-s`. With a digit and at least six letters and digits, also a slash or underscore.
 * - A dash between letters may be missing, or a space if the term is whole words: `e-mail` finds `email` and `e mail`.
 * - An apostrophe finds a backtick, and a backtick an apostrophe. `fold` has the other forms of it.
 * - The long mark at the end of a katakana word of at least four characters may be missing: `サーバー` finds `サーバ`.
 *
 * Each letter of the text decides how the pattern goes on, so that no search takes exponential time.
 *
 * @param term folded; at most some hundred characters, because browsers limit regular expressions
 * @returns a global pattern for folded text; never matches an empty text
 */
export function patternOf(term: string): RegExp {
  const anywhere = sourceOf(term, false);
  const asWords = sourceOf(term, true);
  if (anywhere === asWords) return new RegExp(anywhere, 'gu');
  const start = /^\p{L}/u.test(term) ? String.raw`(?<![\p{L}\p{M}])` : '';
  const end = /[\p{L}\p{M}]$/u.test(term) ? String.raw`(?![\p{L}\p{M}])` : '';
  return new RegExp(`${anywhere}|${start}${asWords}${end}`, 'gu');
}

/** Between a letter and a digit. */
const SEPARATORS = '-_./:#';

/** The number of letters and digits from which on a term finds a dash between two of its letters. */
const MIN_WITH_DASH = 4;

/** What a term consists of: numbers, vowels of two letters, and single characters. */
const UNIT = /\d+|[aou]e|aa|[^]/gu;

const LETTER = /^\p{L}/u;
const DIGIT = /^\d/;

/** What may stand between the parts of a term. */
interface Joints {
  /** One of these characters may stand between two letters. */
  readonly letters: string;
  /** The pattern for what may stand between two digits. */
  readonly digits: string;
  /** True for what is found only if the term is whole words in the text. */
  readonly asWords: boolean;
}

function sourceOf(written: string, asWords: boolean): string {
  const { term, digitJoint } = compactNumbers(written);
  const joints = { letters: lettersSeparators(written), digits: digitJoint, asWords };
  const units: readonly string[] = term.match(UNIT) ?? [];
  return units
    .map((unit, index) => {
      const before = units[index - 1] ?? '';
      const after = units[index + 1] ?? '';
      if (DIGIT.test(unit))
        return unit.split('').join(joints.digits) + jointOf(unit, after, joints);
      if (!LETTER.test(unit)) return separatorSource(unit, before, after, joints) ?? escape(unit);
      const place = { unit, before, after, afterNext: units[index + 2] ?? '', asWords };
      const others = term.length - unit.length;
      const vowel = vowelSource({ ...place, joint: optional(joints.letters), others });
      return (vowel ?? consonantSource(unit, after, term)) + jointOf(unit, after, joints);
    })
    .join('');
}

/** The separators that may occur between any two letters of the term. */
function lettersSeparators(term: string): string {
  if (isIdentifier(term)) return IDENTIFIER_SEPARATORS;
  return lengthOf(term) >= MIN_WITH_DASH ? '-' : '';
}

/** The pattern for what may stand between two units; empty unless each is a letter or a number. */
function jointOf(one: string, other: string, { letters, asWords }: Joints): string {
  if (LETTER.test(one) && LETTER.test(other)) return optional(letters);
  const number = DIGIT.test(one) ? one : other;
  const letter = number === one ? other : one;
  if (!DIGIT.test(number) || !LETTER.test(letter)) return '';
  return asWords && number.length >= 2 ? `(?: ?[${SEPARATORS}] ?| )?` : optional(SEPARATORS);
}

/** The pattern for a separator of the term that may differ in the text; null if it may not. */
function separatorSource(
  unit: string,
  before: string,
  after: string,
  joints: Joints,
): string | null {
  if (LETTER.test(before) && LETTER.test(after)) {
    const separators = joints.letters === '' ? '-' : joints.letters;
    return separators.includes(unit) ? optional(separators + (joints.asWords ? ' ' : '')) : null;
  }
  const joint = jointOf(before, after, joints);
  // A space of a phrase is as optional as one of the text.
  const isOptional = unit === ' ' ? joint.includes(' ') : SEPARATORS.includes(unit);
  return isOptional && joint !== '' ? joint : null;
}

function consonantSource(unit: string, after: string, term: string): string {
  const isLastLongMark = unit === 'ー' && after === '' && /[\u30a1-\u30fc]{4}$/.test(term);
  return isLastLongMark ? 'ー?' : escape(unit);
}

/** @param characters none for no separator; a dash first */
function optional(characters: string): string {
  return characters === '' ? '' : `[${characters}]?`;
}

function escape(unit: string): string {
  if (unit === "'" || unit === '`') return "['`]";
  return unit.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}
