/**
 * Cuts JSON text into its parts without parsing values, so that numbers, the order of properties, and spellings stay as
 * they were sent. The text must be valid JSON: `JSON.parse` has accepted it.
 */

/** The texts of the elements of an array. Empty if the text is not that of an array. */
export function elementTexts(arrayText: string): string[] {
  return partsOf(arrayText, '[').map(({ start, end }) => arrayText.slice(start, end).trim());
}

/**
 * The text of a property's value.
 *
 * @param objectText if the property occurs several times, its last value counts, as in `JSON.parse`
 * @returns null if the text is not that of an object, or if it has no such property
 */
export function propertyText(objectText: string, name: string): string | null {
  let found: string | null = null;
  for (const { start, colon, end } of partsOf(objectText, '{')) {
    // Names can be spelled with escapes.
    if (JSON.parse(objectText.slice(start, colon)) === name)
      found = objectText.slice(colon + 1, end).trim();
  }
  return found;
}

/** The texts of the elements of an array that is a property of an object; null if there is no such array. */
export function arrayItemTexts(objectText: string, name: string): string[] | null {
  const array = propertyText(objectText, name);
  return array?.startsWith('[') ? elementTexts(array) : null;
}

/** The text with all strings empty. A regular expression runs out of stack in a string with millions of escapes. */
export function withoutStrings(text: string): string {
  const rest: string[] = [];
  let from = 0;
  for (let start = text.indexOf('"'); start !== -1; start = text.indexOf('"', from)) {
    rest.push(text.slice(from, start));
    from = stringEnd(text, start);
  }
  return [...rest, text.slice(from)].join('""');
}

/** An element of an array, or a property of an object with the place of its colon. */
interface Part {
  readonly start: number;
  readonly colon: number;
  readonly end: number;
}

function partsOf(text: string, opening: '[' | '{'): Part[] {
  const from = text.search(/\S/);
  if (text[from] !== opening) return [];
  const parts: Part[] = [];
  const structure = /["{}[\],:]/g;
  structure.lastIndex = from + 1;
  let depth = 1;
  let start = from + 1;
  let colon = -1;
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    const [character] = found;
    if (character === '"') structure.lastIndex = stringEnd(text, found.index);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (depth === 1 && character === ':') colon = found.index;
    const isEnd = depth === 0 || (depth === 1 && character === ',');
    if (!isEnd) continue;
    const end = found.index;
    if (text.slice(start, end).trim() !== '') parts.push({ start, colon, end });
    if (depth === 0) break;
    start = end + 1;
  }
  return parts;
}

/** The index after the quotation mark that ends a string. A quotation mark after an odd number of backslashes is part of it. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}
