import { type NamedAddress, parseAddress } from './mail-address.ts';

/** One entry of a typed list, and the address in it; null if it is none. */
export interface ListEntry {
  readonly text: string;
  readonly address: NamedAddress | null;
}

/** Longest list that is split, in characters: more than 100 addresses with names. */
const MAX_LIST_LENGTH = 50_000;

/** Longest entry of commas that is put together again, in parts: a name with titles, as in "Lopez, Maria, MD". */
const MAX_PARTS = 5;

/**
 * The entries of a list that an agent has typed or pasted, separated by commas, semicolons, or line breaks. A comma in a name
 * separates nothing: `"Lopez, Maria" <m@a.example>` and `Lopez, Maria <m@a.example>` are one entry each.
 *
 * @returns without empty entries
 */
export function parseAddressList(text: string): readonly ListEntry[] {
  if (text.length > MAX_LIST_LENGTH) return [{ text: text.trim(), address: null }];
  return split(text, /[;\n\r]/).flatMap(entriesOf);
}

/** The entries of a text without semicolons. */
function entriesOf(text: string): readonly ListEntry[] {
  const parts = split(text, /,/);
  const entries: ListEntry[] = [];
  for (let start = 0; start < parts.length;) {
    const { entry, count } = entryAt(parts, start);
    if (entry.text !== '') entries.push(entry);
    start += count;
  }
  return entries;
}

/** The entry that begins with a part: the first parts that are an address together, or else that part alone. */
function entryAt(
  parts: readonly string[],
  start: number,
): { readonly entry: ListEntry; readonly count: number } {
  for (let count = 1; count <= Math.min(MAX_PARTS, parts.length - start); count += 1) {
    const text = parts
      .slice(start, start + count)
      .join(',')
      .trim();
    const address = parseAddress(text);
    if (address) return { entry: { text, address }, count };
  }
  return { entry: { text: (parts[start] ?? '').trim(), address: null }, count: 1 };
}

/** Longest name in quotation marks, in characters. */
const MAX_NAME_LENGTH = 500;

/** Splits a text at separators that are outside of quotation marks. A mark that is never closed is a sign like others. */
function split(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '"') index = closingQuote(text, index) ?? index;
    else if (separator.test(char)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Where the quotation that opens at an index is closed, in the same line; null if it is not. */
function closingQuote(text: string, open: number): number | null {
  const end = Math.min(text.length, open + MAX_NAME_LENGTH);
  for (let index = open + 1; index < end; index += 1) {
    const char = text.charAt(index);
    if (char === '"') return index;
    if (char === '\n' || char === '\r') return null;
    if (char === '\\') index += 1;
  }
  return null;
}
