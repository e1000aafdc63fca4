/** How long an action of the host may take before the page says that it is slow, in ms. */
const SLOW_ACTION_MS = 5000;

/** `slow` as long as an action of the host has no result after a while, `failed` if the host refused it. */
export type ActionProblem = 'slow' | 'failed';

/**
 * Reports the problems of an action of the host: `slow` after `SLOW_ACTION_MS` without a result, then `failed` or null when the
 * result comes. Reports null for an action that succeeds at once.
 */
export function watchAction(
  action: Promise<unknown>,
  report: (problem: ActionProblem | null) => void,
): void {
  const timer = setTimeout(report, SLOW_ACTION_MS, 'slow');
  const end = (problem: ActionProblem | null) => {
    clearTimeout(timer);
    report(problem);
  };
  action.then(
    () => end(null),
    () => end('failed'),
  );
}
