import { useSyncExternalStore } from 'preact/compat';
import { useCallback } from 'preact/hooks';
import type { Store } from './store.ts';
import { throttle } from './throttle.ts';

type ReadableStore<State> = Pick<Store<State, never>, 'getState' | 'subscribe'>;

/**
 * The state of a store. The component rerenders when it changes.
 *
 * @param intervalMs minimum time between two renders, in ms, for stores with many changes in a short time
 */
export function useStore<State>(store: ReadableStore<State>, intervalMs = 0): State {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (intervalMs === 0) return store.subscribe(listener);
      const throttled = throttle<null>(intervalMs, () => listener());
      return store.subscribe(() => throttled(null));
    },
    [store, intervalMs],
  );
  return useSyncExternalStore(subscribe, store.getState);
}
