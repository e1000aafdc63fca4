import { useEffect, useState } from 'preact/hooks';

/**
 * Counts down to a time.
 *
 * @param untilMs milliseconds since the Unix epoch; null for no countdown
 * @returns seconds left, rounded up; 0 once the time has passed
 */
export function useCountdown(untilMs: number | null): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (untilMs === null) return undefined;
    // `now` may be stale since an earlier countdown.
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [untilMs]);

  return untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - now) / 1000));
}
