/**
 * Zendesk reads translation files as a whole: the Marketplace listing under `app` and, for translators, a `title` next to
 * each `value`. The bundle needs only the texts of the pages, so this loader reduces a file to a flat record of dotted keys.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The language in which the texts are written. Other languages are translated from it. */
export const SOURCE_LANGUAGE = 'en';

/**
 * Blocks at the top level of a translation file that are not loaded with every page.
 *
 * @type {Readonly<Record<string, Part>>}
 */
export const PART_OF_BLOCK = {
  account: 'account',
  export_page: 'account',
  insights: 'account',
  reply: 'reply',
  conversation_actions: 'reply',
  my_conversations: 'my-conversations',
  notices: 'notices',
};

/**
 * `ticket`: the texts of every page that shows events; `account`: the other texts of the account page; `reply`: those of what
 * the agent writes and changes; `my-conversations`: the other texts of the page with the agent's side conversations;
 * `notices`: those of the page that nobody sees, in the background.
 */
export const PARTS = /** @type {const} */ ([
  'ticket',
  'account',
  'reply',
  'my-conversations',
  'notices',
]);

/** @typedef {(typeof PARTS)[number]} Part */
/** @typedef {Record<string, string>} Texts dotted key to text */

/**
 * @param {unknown} json a parsed translation file
 * @returns {Texts} all texts without the listing and the notes for translators
 */
function flattenTranslations(json) {
  /** @type {Texts} */
  const texts = {};
  for (const [name, node] of Object.entries(/** @type {object} */ (json))) {
    if (name !== 'app') collect(node, name, texts);
  }
  return texts;
}

/**
 * The texts of one part of a language. A text that the language lacks, or has left blank, is taken from the source
 * language. Plural forms are not mixed: a language that has the form `other` keeps its own forms. The source's form `one`
 * is only taken if it is used for the number 1 alone, unlike in Russian (21) or French (0).
 *
 * @param {unknown} json the parsed translation file of the language
 * @param {unknown} source the parsed translation file of the source language
 * @param {Part} part
 * @param {string} language tag such as `pt-br`
 * @returns {Texts}
 */
export function textsOfPart(json, source, part, language) {
  const own = Object.fromEntries(
    Object.entries(flattenTranslations(json)).filter(([, text]) => text.trim() !== ''),
  );
  const rules = new Intl.PluralRules(language);
  const isOneExact = [0, 21, 101].every((count) => rules.select(count) !== 'one');
  const missing = Object.entries(flattenTranslations(source)).filter(([key]) => {
    const base = pluralBase(key);
    return base === undefined || (isOneExact && !(`${base}.other` in own));
  });
  const texts = { ...Object.fromEntries(missing), ...own };
  return Object.fromEntries(Object.entries(texts).filter(([key]) => partOf(key) === part));
}

/**
 * @param {string} key
 * @returns {Part}
 */
function partOf(key) {
  return PART_OF_BLOCK[key.split('.')[0] ?? ''] ?? 'ticket';
}

/**
 * @param {string} key
 * @returns {string | undefined} the key without its plural form; undefined if it has none
 */
function pluralBase(key) {
  return /^(.*)\.(?:zero|one|two|few|many)$/.exec(key)?.[1];
}

/**
 * @param {unknown} node
 * @param {string} key
 * @param {Texts} texts
 */
function collect(node, key, texts) {
  if (typeof node === 'string') texts[key] = node;
  else if (isNoted(node)) texts[key] = node.value;
  else
    for (const [name, child] of Object.entries(/** @type {object} */ (node)))
      collect(child, `${key}.${name}`, texts);
}

/**
 * @param {unknown} node
 * @returns {node is {title: string, value: string}}
 */
function isNoted(node) {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}

/**
 * Reads one part of a language.
 *
 * @param {string} file path of a translation file; the source language is read from the same folder
 * @param {Part} part
 * @returns {Texts}
 */
export function readPart(file, part) {
  /** @type {(path: string) => unknown} */
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  return textsOfPart(read(file), read(sourceFileOf(file)), part, basename(file, '.json'));
}

/** @param {string} file */
function sourceFileOf(file) {
  return join(dirname(file), `${SOURCE_LANGUAGE}.json`);
}

/**
 * @param {string | undefined} text
 * @returns {text is Part}
 */
export function isPart(text) {
  return PARTS.some((part) => part === text);
}

/**
 * The webpack loader. The query of the import names the part: `en.json?account`.
 *
 * @this {{resourcePath: string, resourceQuery: string, addDependency: (path: string) => void}}
 * @returns {string} JSON
 */
function translationLoader() {
  this.addDependency(sourceFileOf(this.resourcePath));
  return JSON.stringify(
    readPart(this.resourcePath, /** @type {Part} */ (this.resourceQuery.slice(1))),
  );
}

export default translationLoader;
