/**
 * `lodash.get` as Garden uses it: a dotted path, no brackets. 0.1 kB in place of 2.
 *
 * @param {unknown} object
 * @param {string} path for instance `background.default`
 * @returns {unknown} undefined where the path leads nowhere
 */
export default function get(object, path) {
  return path
    .split('.')
    .reduce(
      (value, name) => /** @type {Record<string, unknown> | null | undefined} */ (value)?.[name],
      object,
    );
}
