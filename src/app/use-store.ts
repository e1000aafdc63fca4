import { useSyncExternalStore } from 'preact/compat';
import { useCallback } from 'preact/hooks';
import type { Store } from './store.ts';
import { throttle } from './throttle.ts';

/** Hundreds of conversations may load one by one: a page renders at most this often, in ms. */
const RENDER_INTERVAL_MS = 100;

/** The state of a store; the component renders again when the state changes. */
export function useStore<State, Action>(store: Store<State, Action>): State {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(throttle(RENDER_INTERVAL_MS, () => listener())),
    [store],
  );
  return useSyncExternalStore(subscribe, store.getState);
}
