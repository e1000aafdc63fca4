import { runInNewContext } from 'node:vm';

/** A chunk of the build with English texts. */
const ENGLISH_CHUNK = /(?:^|[/-])language-en\.js$/;

/** How webpack writes a JSON module. */
const PARSED_JSON = /JSON\.parse\(('(?:[^'\\]|\\.)*')\)/;

/**
 * The content of a file of the build in the pseudo-language: the English texts from right to left. Other files are
 * returned unchanged.
 *
 * @param path ends with the name of the file
 * @throws {Error} if a chunk with texts has another form than webpack gives it
 */
export function inPseudoLanguage(path: string, content: Buffer): Buffer {
  if (!ENGLISH_CHUNK.test(path)) return content;
  const script = content.toString();
  const literal = PARSED_JSON.exec(script)?.[1];
  if (literal === undefined) throw new Error(`${path} has no texts`);
  const texts = JSON.parse(runInNewContext(literal) as string) as Record<string, string>;
  const json = JSON.stringify(pseudoTexts(texts));
  // A function, because `$` has a meaning in a replacement.
  return Buffer.from(script.replace(PARSED_JSON, () => `JSON.parse(${JSON.stringify(json)})`));
}

function pseudoTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries(texts).map(([key, text]) => [key, pseudoText(text)] as const);
  return Object.fromEntries([...all, ['language.direction', 'rtl']]);
}

/**
 * An English text in the pseudo-language: the letters of each word run from right to left, as in ICU's `ar-XB`.
 * Placeholders stay.
 */
export function pseudoText(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}|[\p{L}\p{M}\d'’-]*\p{L}[\p{L}\p{M}\d'’-]*/gu, (match) =>
    // A right-to-left override between marks, which decide the direction of a text that starts with them.
    match.startsWith('{{') ? match : `\u200F\u202E${match}\u202C\u200F`,
  );
}
