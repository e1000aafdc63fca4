import { useEffect, useState } from 'preact/hooks';

/** How often texts with a time are brought up to date, in milliseconds. */
const INTERVAL_MS = 15_000;

/** The time in milliseconds since 1970. The component rerenders every few seconds, and when the page becomes visible. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const update = () => setNowMs(Date.now());
    const timer = setInterval(update, INTERVAL_MS);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return nowMs;
}
