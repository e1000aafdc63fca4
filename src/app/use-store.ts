import { useSyncExternalStore } from 'preact/compat';
import { useCallback } from 'preact/hooks';
import type { Store } from './store.ts';
import { throttle } from './throttle.ts';

/** Hundreds of conversations may load one by one: a page renders at most this often, in ms. */
const RENDER_INTERVAL_MS = 100;

/** The state of a store. The component renders again when it changes. */
export function useStore<State, Action>(store: Store<State, Action>): State {
  const subscribe = useCallback(
    (listener: () => void) => {
      const throttled = throttle<null>(RENDER_INTERVAL_MS, () => listener());
      return store.subscribe(() => throttled(null));
    },
    [store],
  );
  return useSyncExternalStore(subscribe, store.getState);
}
