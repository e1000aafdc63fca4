/** The state of a page. Only the reducer computes the next state, so all changes can be tested without a page. */
export interface Store<State, Action> {
  getState(): State;
  /** Computes the next state. Listeners are called if it differs. */
  dispatch(action: Action): void;
  /** Calls the listener after each change. Call the returned function to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/**
 * Creates a store.
 *
 * @param reducer a pure function; returns the same object if nothing changes
 */
export function createStore<State, Action>(
  reducer: (state: State, action: Action) => State,
  initialState: State,
): Store<State, Action> {
  let state = initialState;
  const listeners = new Set<() => void>();

  return {
    getState: () => state,
    dispatch(action) {
      const next = reducer(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
