import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AccountInsights } from './account-insights.ts';
import type { AccountActions } from '../account-actions.ts';

type ShownKeys = Parameters<AccountActions['computeInsights']>[0];

/**
 * The figures of the shown events, worked out one time after the other however fast the events come.
 *
 * @param shownKeys keys of the events to look at; null for all
 * @param version changes with the events
 * @returns null until they are known for the first time; `failed` where they cannot be
 */
export function useInsights(
  work: AccountActions['computeInsights'],
  shownKeys: ShownKeys,
  version: unknown,
): AccountInsights | 'failed' | null {
  const [figures, setFigures] = useState<AccountInsights | 'failed' | null>(null);
  const wanted = useRef<{ readonly keys: ShownKeys } | null>(null);
  const isWorking = useRef(false);
  const [stopper] = useState(() => new AbortController());

  const workOff = useCallback(async () => {
    if (isWorking.current) return;
    isWorking.current = true;
    while (wanted.current) {
      const { keys } = wanted.current;
      wanted.current = null;
      const beganMs = Date.now();
      const worked = await work(keys, stopper.signal).catch(() => 'failed' as const);
      if (stopper.signal.aborted) return;
      setFigures(worked);
      // The list needs its time too.
      const tookMs = Date.now() - beganMs;
      await new Promise((resolve) => setTimeout(resolve, tookMs));
    }
    isWorking.current = false;
  }, [work, stopper]);

  useEffect(() => {
    wanted.current = { keys: shownKeys };
    void workOff();
  }, [workOff, shownKeys, version]);

  // Who leaves the figures wants them no more. A new wish does not stop the work: while an export runs, none would ever be done.
  useEffect(() => () => stopper.abort(), [stopper]);
  return figures;
}
