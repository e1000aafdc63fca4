import { describe, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

interface Counter {
  readonly count: number;
}

function counter() {
  return createStore<Counter, number>(
    (state, step) => (step === 0 ? state : { count: state.count + step }),
    { count: 1 },
  );
}

describe('a store', () => {
  it('starts with the initial state', () => {
    expect(counter().getState()).toEqual({ count: 1 });
  });

  it('reduces each action', () => {
    const store = counter();
    store.dispatch(2);
    store.dispatch(-5);
    expect(store.getState()).toEqual({ count: -2 });
  });

  it('calls its listeners only after a change', () => {
    const store = counter();
    const listener = vi.fn<() => void>(() => expect(store.getState().count).toBe(3));
    store.subscribe(listener);
    store.dispatch(0);
    expect(listener).not.toHaveBeenCalled();
    store.dispatch(2);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('calls no listener that has unsubscribed', () => {
    const store = counter();
    const listener = vi.fn<() => void>();
    store.subscribe(listener)();
    store.dispatch(1);
    expect(listener).not.toHaveBeenCalled();
  });

  it('calls all listeners even if one of them unsubscribes or dispatches', () => {
    const store = counter();
    const counts: number[] = [];
    const unsubscribe = store.subscribe(() => {
      unsubscribe();
      store.dispatch(10);
    });
    store.subscribe(() => counts.push(store.getState().count));
    store.dispatch(1);
    expect(counts).toEqual([12, 12]);
  });
});
