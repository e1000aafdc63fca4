/** Accents and other marks above or below a letter. Not the vowel signs of Hindi or Thai, which distinguish words. */
const MARKS = /(?:(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])+/gu;

/** ASCII text, like most messages, has no accents. */
const PLAIN = /^[\0-\x7f]*$/;

/**
 * Normalizes a text for comparison: lower case, no accents, ligatures as separate letters, straight apostrophes, and one
 * space for any white space.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return (PLAIN.test(lower) ? lower : foldLetters(text)).replaceAll(/\s+/g, ' ');
}

function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(MARKS, '');
  // Upper case turns `ß` into `SS`. Lower case turns `Σ` into `ς` at the end of a word.
  const lower = bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return lower.replaceAll(/[‘’ʼ]/g, "'");
}

/** A folded text with the position of each character in the original, because folding changes lengths (`ﬁ`, `é`, `İ`). */
export interface FoldedText {
  readonly text: string;
  /** Index in the original for each index of `text`, and the original's length for the end. */
  readonly origins: readonly number[];
}

/** Like `fold`, for finding the position of a match in the original text. */
export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let index = 0;
  // Looking at the end of the text instead would copy it each time.
  let last = '';
  for (const character of original) {
    for (const unit of fold(character).split('')) {
      if (unit === ' ' && last === ' ') continue;
      text += unit;
      last = unit;
      origins.push(index);
    }
    index += character.length;
  }
  origins.push(original.length);
  return { text, origins };
}
