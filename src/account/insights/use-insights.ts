import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AccountInsights } from './account-insights.ts';
import type { AccountActions } from '../account-actions.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';

/**
 * Computes the insights of the shown events. Only one computation runs at a time; changes in the meantime lead to one
 * more computation after it.
 *
 * @param matches the events to include; null for all
 * @param version changes when the events change
 * @returns null until the first computation is done; `failed` if the latest computation failed
 */
export function useInsights(
  work: AccountActions['computeInsights'],
  matches: StoredMatches | null,
  version: unknown,
): AccountInsights | 'failed' | null {
  const [insights, setInsights] = useState<AccountInsights | 'failed' | null>(null);
  const pending = useRef<{ readonly matches: StoredMatches | null } | null>(null);
  const isRunning = useRef(false);
  const [controller] = useState(() => new AbortController());

  const runPending = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    while (pending.current) {
      const { matches: wanted } = pending.current;
      pending.current = null;
      const startMs = Date.now();
      const result = await work(wanted, controller.signal).catch(() => 'failed' as const);
      if (controller.signal.aborted) return;
      setInsights(result);
      // Leaves the main thread to the rest of the page for as long as the computation took.
      const tookMs = Date.now() - startMs;
      await new Promise((resolve) => setTimeout(resolve, tookMs));
    }
    isRunning.current = false;
  }, [work, controller]);

  useEffect(() => {
    pending.current = { matches };
    void runPending();
  }, [runPending, matches, version]);

  // Aborts on unmount only. If each change aborted the computation, none would finish while an export adds events.
  useEffect(() => () => controller.abort(), [controller]);
  return insights;
}
