// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';
import { useStore } from './use-store.ts';

interface State {
  readonly name: string;
  readonly count: number;
}

const root = document.createElement('div');

afterEach(() => void act(() => render(null, root)));

function setUp() {
  const store = createStore<State, Partial<State>>((state, change) => ({ ...state, ...change }), {
    name: 'a',
    count: 1,
  });
  return { store, dispatch: (change: Partial<State>) => void act(() => store.dispatch(change)) };
}

it('renders the state of the store after each change', () => {
  const { store, dispatch } = setUp();
  function Counter() {
    const { name, count } = useStore(store);
    return `${name}${count}`;
  }
  void act(() => render(<Counter />, root));
  expect(root.textContent).toBe('a1');
  dispatch({ count: 2 });
  expect(root.textContent).toBe('a2');
});

it('renders at most once per interval, and always the last change', () => {
  vi.useFakeTimers();
  const { store, dispatch } = setUp();
  let renders = 0;
  function Counter() {
    renders += 1;
    return String(useStore(store, 100).count);
  }
  void act(() => render(<Counter />, root));
  for (let count = 2; count <= 50; count += 1) dispatch({ count });
  void act(() => {
    vi.advanceTimersByTime(100);
  });
  expect([renders, root.textContent]).toEqual([3, '50']);
  vi.useRealTimers();
});

it('subscribes to another store when the store changes', () => {
  const [first, second] = [setUp(), setUp()];
  second.dispatch({ name: 'second' });
  function Name({ store }: { readonly store: typeof first.store }) {
    return useStore(store).name;
  }
  void act(() => render(<Name store={first.store} />, root));
  void act(() => render(<Name store={second.store} />, root));
  first.dispatch({ name: 'old' });
  expect(root.textContent).toBe('second');
});
