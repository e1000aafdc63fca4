/**
 * Throttles a stream of values: passes the first value on immediately, and then the latest value at most once per
 * interval. The last value is always passed on.
 *
 * @param intervalMs minimum time between two values, in ms
 * @param pass called with the values that are passed on
 * @returns a function that takes the values of the stream
 */
export function throttle<T>(intervalMs: number, pass: (value: T) => void): (value: T) => void {
  let pending: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function startInterval(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (!pending) return;
      const { value } = pending;
      pending = null;
      startInterval();
      pass(value);
    }, intervalMs);
  }

  return (value) => {
    if (timer !== undefined) {
      pending = { value };
      return;
    }
    startInterval();
    pass(value);
  };
}
