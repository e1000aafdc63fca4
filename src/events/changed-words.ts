/** What differs between two versions of a text. */
export interface ChangedWords {
  readonly from: string;
  readonly to: string;
}

/** Shorter texts are shown whole, in characters. */
const SHORT_LENGTH = 16;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Shortens two versions of a subject to what differs, so that the difference fits into one line: the words that both have
 * at the beginning and at the end become "…". Words are separated by white space. Returns both texts whole if they are
 * short, if only white space differs, or if no letter or digit of one would remain.
 */
export function changedWords(from: string, to: string): ChangedWords {
  if (Math.max(from.length, to.length) <= SHORT_LENGTH) return { from, to };
  const [before, after] = [wordsOf(from), wordsOf(to)];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // One side may only have words added: then a word next to them stays, so that it is not empty.
  if (start + end === shortest && start > 0) start -= 1;
  else if (start + end === shortest && end > 0) end -= 1;
  const part = (words: readonly string[]) =>
    `${start > 0 ? '…' : ''}${words.slice(start, words.length - end).join(' ')}${end > 0 ? '…' : ''}`;
  const changed = { from: part(before), to: part(after) };
  const isReadable = LETTER_OR_DIGIT.test(changed.from) && LETTER_OR_DIGIT.test(changed.to);
  const isSameText = changed.from === changed.to && from !== to;
  return isReadable && !isSameText ? changed : { from, to };
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
