import { useSyncExternalStore } from 'preact/compat';
import type { Store } from './store.ts';

type ReadableStore<State> = Pick<Store<State, never>, 'getState' | 'subscribe'>;

/** The state of a store. The component renders again after each change. */
export function useStore<State>(store: ReadableStore<State>): State {
  return useSelector(store, (state) => state);
}

/**
 * A part of the state of a store. The component renders again when the part differs.
 *
 * @param selector must return the same object for the same state
 */
export function useSelector<State, Selected>(
  store: ReadableStore<State>,
  selector: (state: State) => Selected,
): Selected {
  return useSyncExternalStore(store.subscribe, () => selector(store.getState()));
}
