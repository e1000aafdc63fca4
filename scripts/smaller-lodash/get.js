/**
 * The subset of `lodash.get` that Garden uses: dotted paths without brackets. 0.1 kB instead of 2 kB.
 *
 * @param {unknown} object
 * @param {string} path for example `background.default`
 * @returns {unknown} undefined if there is no such property
 */
export default function get(object, path) {
  return path
    .split('.')
    .reduce(
      (value, name) => /** @type {Record<string, unknown> | null | undefined} */ (value)?.[name],
      object,
    );
}
