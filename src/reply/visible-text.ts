/** Whether a text has a letter, digit, punctuation mark, or symbol: nobody sees spaces and invisible characters. */
export function hasVisibleText(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
