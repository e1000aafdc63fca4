/**
 * The initials of a display name: of its first and its last word, or of an email address its first letter.
 *
 * @returns one or two characters in upper case; empty if the name has no letter and no digit
 */
export function initialsOf(name: string, locale: string): string {
  const [local = name] = name.includes(' ') ? [name] : name.split('@');
  const words = local.match(/[\p{L}\p{N}]\S*/gu) ?? [];
  const isAddress = local !== name;
  const chosen = words.length > 1 && !isAddress ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word = '') => firstLetter(word).toLocaleUpperCase(locale)).join('');
}

/** The first letter with its marks, such as the vowel sign of a Hindi syllable. */
function firstLetter(word: string): string {
  return /^\P{M}\p{M}*/u.exec(word)?.[0] ?? '';
}
