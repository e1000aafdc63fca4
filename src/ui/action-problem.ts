/** After this time, in milliseconds, an action whose result is unknown counts as slow. */
export const SLOW_MS = 5000;

/** Calls back if an action has no result after five seconds. Its result may still come. */
export function whenSlow(action: Promise<unknown>, onSlow: () => void): void {
  const timer = setTimeout(onSlow, SLOW_MS);
  const end = () => clearTimeout(timer);
  action.then(end, end);
}
