import { partOf } from './translation-parts.js';

/**
 * Zendesk reads translation files as a whole: the Marketplace listing under `app` and, for translators, a `title` next to
 * each `value`. The bundle needs only the texts of the pages, so this loader reduces a file to a flat record of dotted keys.
 */

/**
 * @param {unknown} json a parsed translation file
 * @param {string} [part] only what belongs to this part; all where it is left out
 * @returns {Record<string, string>} dotted key to text, without the listing and the notes
 */
export function flattenTranslations(json, part) {
  /** @type {Record<string, string>} */
  const flat = {};
  for (const [name, node] of Object.entries(/** @type {object} */ (json))) {
    if (name !== 'app' && (!part || partOf(name) === part)) collect(node, name, flat);
  }
  return flat;
}

/**
 * @param {unknown} node
 * @param {string} key
 * @param {Record<string, string>} flat
 */
function collect(node, key, flat) {
  if (typeof node === 'string') flat[key] = node;
  else if (isNoted(node)) flat[key] = node.value;
  else
    for (const [name, child] of Object.entries(/** @type {object} */ (node)))
      collect(child, `${key}.${name}`, flat);
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
 * The webpack loader. The import's query names the part: `en.json?late`.
 *
 * @this {{resourceQuery: string}}
 * @param {string} source
 * @returns {string} JSON
 */
function translationLoader(source) {
  return JSON.stringify(flattenTranslations(JSON.parse(source), this.resourceQuery.slice(1)));
}

export default translationLoader;
