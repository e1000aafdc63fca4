/**
 * Thins out a stream: passes the first value on at once, and then the latest at most once per interval. The last value
 * always arrives.
 *
 * @param intervalMs milliseconds between two values
 */
export function throttle<T>(intervalMs: number, pass: (value: T) => void): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      rest();
      pass(value);
    }, intervalMs);
  }

  return (value) => {
    if (timer !== undefined) {
      waiting = { value };
      return;
    }
    rest();
    pass(value);
  };
}
