import { useSyncExternalStore } from 'preact/compat';
import { useCallback } from 'preact/hooks';
import type { Store } from './store.ts';
import { nextTask } from '../ui/next-task.ts';
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
      // What changes the state may take long already, so the page renders in a task of its own.
      const throttled = throttle<null>(intervalMs, () => void nextTask().then(listener));
      return store.subscribe(() => throttled(null));
    },
    [store, intervalMs],
  );
  return useSyncExternalStore(subscribe, store.getState);
}

/** A part of a store's state. The component rerenders immediately when it is another value, compared with `Object.is`. */
export function useStoreValue<State, Value>(
  store: ReadableStore<State>,
  select: (state: State) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
