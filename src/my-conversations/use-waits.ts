import { useEffect, useState } from 'preact/hooks';
import { createWaits, type WaitsOptions } from '../ticket/sync/waits.ts';
import type { WaitRules } from '../turns/waiting.ts';

/** How waits are measured and judged; null until that is known. Asks the account for its business hours if that is due. */
export function useWaits({
  host,
  fetchJson,
}: Pick<WaitsOptions, 'host' | 'fetchJson'>): WaitRules | null {
  const [waits, setWaits] = useState<WaitRules | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const source = createWaits({ host, fetchJson, signal: abort.signal, onWaits: setWaits });
    void source.refresh();
    return () => abort.abort();
  }, [host, fetchJson]);
  return waits;
}
