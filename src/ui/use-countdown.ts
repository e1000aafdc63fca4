import { useEffect, useState } from 'preact/hooks';

/**
 * Counts down to a moment.
 *
 * @param untilMs milliseconds since 1970; null counts nothing
 * @returns whole seconds, 0 when the moment has come
 */
export function useCountdown(untilMs: number | null): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (untilMs === null) return undefined;
    // It may be long since the last countdown.
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [untilMs]);

  return untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - now) / 1000));
}
