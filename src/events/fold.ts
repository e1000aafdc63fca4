/** Accents and other marks that stand on a letter; not the vowel signs of Hindi or Thai, without which words fall together. */
const MARKS = /(?:(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])+/gu;

/** Text without marks outside of ASCII needs no more than its case folded; most mails are that. */
const PLAIN = /^[\0-\x7f]*$/;

/** A text as it is compared: without case and accents, ligatures as their letters, any apostrophe as the typed one, any white space as one blank. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return (PLAIN.test(lower) ? lower : foldLetters(text)).replaceAll(/\s+/g, ' ');
}

function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(MARKS, '');
  // There and back, since `ß` has only an upper case `SS`. `Σ` becomes `ς` where it ends a word, also in half a word.
  const lower = bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return lower.replaceAll(/[‘’ʼ]/g, "'");
}

/** A folded text, and where each of its characters stands in the original: folding changes lengths (`ﬁ`, `é`, `İ`). */
export interface FoldedText {
  readonly text: string;
  /** Index in the original for each index of `text`, and the original's length for the end. */
  readonly origins: readonly number[];
}

/** As `fold`, for finding the place of a match in what the agent sees. */
export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let index = 0;
  for (const character of original) {
    for (const unit of fold(character).split('')) {
      if (unit === ' ' && text.endsWith(' ')) continue;
      text += unit;
      origins.push(index);
    }
    index += character.length;
  }
  origins.push(original.length);
  return { text, origins };
}
