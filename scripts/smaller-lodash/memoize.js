/**
 * `lodash.memoize` as Garden uses it: a function and perhaps a resolver of its key. 0.1 kB in place of 1.5.
 *
 * @template {unknown[]} Args
 * @template Result
 * @param {(...args: Args) => Result} compute
 * @param {(...args: Args) => unknown} [keyOf] the first argument where it is left out
 * @returns {(...args: Args) => Result}
 */
export default function memoize(compute, keyOf = (...args) => args[0]) {
  /** @type {Map<unknown, Result>} */
  const known = new Map();
  return (...args) => {
    const key = keyOf(...args);
    const result = known.get(key);
    if (result !== undefined || known.has(key)) return /** @type {Result} */ (result);
    const computed = compute(...args);
    known.set(key, computed);
    return computed;
  };
}
