import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AccountActions } from '../account-actions.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import type { PeriodRequest } from '../export/stored-insights.ts';
import type { AccountInsights } from './account-insights.ts';
import { useInsightsContext } from './insights-context.tsx';

/**
 * Computes the insights of the shown events. Only one computation runs at a time; changes in the meantime lead to one
 * more computation after it.
 *
 * @param matches the events that pass the filters other than the date; null for all
 * @param request what part of the export the insights are of
 * @param version changes when the events change
 * @returns the latest insights that were computed, also before an earlier unmount; null until the first computation is
 *   done; `failed` if the latest computation failed
 */
export function useInsights(
  work: AccountActions['computeInsights'],
  matches: StoredMatches | null,
  request: PeriodRequest,
  version: unknown,
): AccountInsights | 'failed' | null {
  const { latest } = useInsightsContext();
  const [insights, setInsights] = useState<AccountInsights | 'failed' | null>(latest.current);
  const pending = useRef<{
    readonly matches: StoredMatches | null;
    readonly request: PeriodRequest;
  } | null>(null);
  const isRunning = useRef(false);
  const [controller] = useState(() => new AbortController());

  const runPending = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    while (pending.current) {
      const wanted = pending.current;
      pending.current = null;
      const startMs = Date.now();
      const result = await work(wanted.matches, controller.signal, wanted.request).catch(
        () => 'failed' as const,
      );
      if (controller.signal.aborted) return;
      latest.current = result === 'failed' ? null : result;
      setInsights(result);
      // Leaves the main thread to the rest of the page for as long as the computation took.
      const tookMs = Date.now() - startMs;
      await new Promise((resolve) => setTimeout(resolve, tookMs));
    }
    isRunning.current = false;
  }, [work, controller, latest]);

  useEffect(() => {
    pending.current = { matches, request };
    void runPending();
  }, [runPending, matches, request, version]);

  // Aborts on unmount only. If each change aborted the computation, none would finish while an export adds events.
  useEffect(() => () => controller.abort(), [controller]);
  return insights;
}
