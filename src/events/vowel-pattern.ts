/** A vowel of a term, and what the pattern needs to know about its place. */
export interface VowelPlace {
  /** One vowel, with a mark or without, or its spelling with two letters. */
  readonly unit: string;
  readonly before: string;
  /** The next unit and the one after it; empty at the end of the term. */
  readonly after: string;
  readonly afterNext: string;
  /** The pattern for what may stand between two letters. */
  readonly joint: string;
  /** The number of other characters of the term. */
  readonly others: number;
  /** True for what is found only if the term is whole words in the text. */
  readonly asWords: boolean;
}

/** Vowels that have a form with a mark. */
const FORMS = new Map([
  ['a', '[aäå]'],
  ['o', '[oö]'],
  ['u', '[uü]'],
]);

/** The plain vowel and its spelling with two letters, for each vowel with a mark and for each such spelling. */
const SPELLINGS = new Map(
  ['äae', 'öoe', 'üue', 'åaa'].flatMap(([marked = '', vowel = '', second = '']) => {
    const spelling = { marked, vowel, second };
    return [
      [marked, spelling],
      [vowel + second, spelling],
    ] as const;
  }),
);

const VOWEL_OR_Q = /[aeiouyäöüåq]$/;
const CONSONANT = /^[b-df-hj-np-tvwxz]/;
const FORM_OF_A = /^[aäå]/;
const LETTER = /^\p{L}/u;

/**
 * The pattern for a vowel with a mark, its plain form, or its spelling with two letters. A marked vowel and its spelling find
 * no other marked vowel: `ä` does not find `å`.
 *
 * @returns null for other units
 */
export function vowelSource(place: VowelPlace): string | null {
  const { unit, before, after, joint } = place;
  const spelling = SPELLINGS.get(unit);
  const forms = FORMS.get(spelling?.vowel ?? unit);
  if (forms === undefined) return null;

  const isPlain = unit !== spelling?.marked;
  const isBetweenConsonants = !VOWEL_OR_Q.test(before) && CONSONANT.test(after);
  const canLackSecond = place.asWords && isPlain && isBetweenConsonants && place.others >= 3;
  if (!spelling) {
    const seconds = unit === 'a' ? '[ae]' : 'e';
    return canLackSecond ? `${forms}${seconds}?` : forms;
  }
  const { marked, vowel, second } = spelling;
  const own = `[${vowel}${marked}]`;
  if (canLackSecond) return `${own}${second}?`;
  if (!isPlain) return `${own}${isInRunOfA(place, second) ? '' : `${second}?`}`;

  const isAtEnd = after === '' ? String.raw`(?![\p{L}\p{M}])` : '';
  // The first letter decides: `å` is both letters of `aa`. `Böen` is written as `Boen`, too.
  if (second === 'a') return `(?:[aä]${joint}${forms}|å${isAtEnd})`;
  return `(?:${forms}${joint}e|${marked}${isAtEnd})`;
}

/** Whether a second `a` could also be the next letter of the term. Many of them would take exponential time. */
function isInRunOfA({ after, afterNext }: VowelPlace, second: string): boolean {
  const nextLetter = LETTER.test(after) ? after : afterNext;
  return second === 'a' && FORM_OF_A.test(nextLetter);
}
