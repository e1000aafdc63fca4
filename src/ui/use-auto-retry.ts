import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Failure } from '../labels/failure-label.ts';
import { useCountdown } from './use-countdown.ts';

/** The shortest wait in seconds, so that a `Retry-After` of 0 does not cause a stream of requests. */
const MIN_SECONDS = 1;

/**
 * Retries once by itself when the wait is over that Zendesk has asked for.
 *
 * @param failure null if nothing failed
 * @returns seconds left, 0 if the wait is over; null if Zendesk did not say how long to wait
 */
export function useAutoRetry(failure: Failure | null, onRetry: () => void): number | null {
  const untilMs = useMemo(() => {
    const seconds = failure?.retryAfterSeconds ?? null;
    return seconds === null ? null : Date.now() + Math.max(MIN_SECONDS, seconds) * 1000;
  }, [failure]);
  const secondsLeft = useCountdown(untilMs);

  const retry = useRef(onRetry);
  retry.current = onRetry;
  useEffect(() => {
    if (untilMs === null) return undefined;
    const timer = setTimeout(() => retry.current(), untilMs - Date.now());
    return () => clearTimeout(timer);
  }, [untilMs]);

  return untilMs === null ? null : secondsLeft;
}
