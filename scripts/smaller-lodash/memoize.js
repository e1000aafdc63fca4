/**
 * The subset of `lodash.memoize` that Garden uses: a function and an optional key function. 0.1 kB instead of 1.5 kB.
 *
 * @template {unknown[]} Args
 * @template Result
 * @param {(...args: Args) => Result} compute
 * @param {(...args: Args) => unknown} [keyOf] defaults to the first argument
 * @returns {(...args: Args) => Result}
 */
export default function memoize(compute, keyOf = (...args) => args[0]) {
  /** @type {Map<unknown, Result>} */
  const results = new Map();
  return (...args) => {
    const key = keyOf(...args);
    const result = results.get(key);
    if (result !== undefined || results.has(key)) return /** @type {Result} */ (result);
    const computed = compute(...args);
    results.set(key, computed);
    return computed;
  };
}
