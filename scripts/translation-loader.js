/**
 * A translation file serves two readers. Zendesk reads it whole: the listing under `app` and, for translators, a
 * `title` beside each `value`. The page needs only its own words, so this loader hands the bundle one flat record of
 * dotted keys and drops the rest.
 */

/**
 * @param {unknown} json a parsed translation file
 * @returns {Record<string, string>} dotted key to text, without the listing and the notes
 */
export function flattenTranslations(json) {
  /** @type {Record<string, string>} */
  const flat = {};
  for (const [name, node] of Object.entries(/** @type {object} */ (json))) {
    if (name !== 'app') collect(node, name, flat);
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
 * The webpack loader.
 *
 * @param {string} source
 * @returns {string} JSON
 */
export default function translationLoader(source) {
  return JSON.stringify(flattenTranslations(JSON.parse(source)));
}
