/** A longer word may not fit in a column of a narrow table. */
const MIN_LENGTH = 25;

const PATTERN = new RegExp(String.raw`\S{${MIN_LENGTH},}`, 'g');

/** The name of elements that may break between any two characters. HTML does not know it, so no sender's style selects it. */
export const LONG_WORD = 'long-word';

/**
 * Wraps words that may not fit, such as addresses, in elements that can break between any two characters, in place. A
 * style for all text in tables would break short words as well, because columns can then be as narrow as a character.
 */
export function wrapLongWords(body: Element): void {
  const document = body.ownerDocument;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.length >= MIN_LENGTH) texts.push(text);
  }
  for (const text of texts) {
    const words = [...text.data.matchAll(PATTERN)];
    if (words.length === 0) continue;
    const parts = document.createDocumentFragment();
    let last = 0;
    for (const { 0: word, index } of words) {
      const element = document.createElement(LONG_WORD);
      element.textContent = word;
      parts.append(text.data.slice(last, index), element);
      last = index + word.length;
    }
    parts.append(text.data.slice(last));
    text.replaceWith(parts);
  }
}
