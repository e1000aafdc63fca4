// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { nextTask } from '../ui/next-task.ts';
import { createStore } from './store.ts';
import { useStore, useStoreValue } from './use-store.ts';

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

it('renders many changes at most once per interval, and the last one always', async () => {
  vi.useFakeTimers();
  const { store, dispatch } = setUp();
  const onRender = vi.fn<() => void>();
  function Counter() {
    onRender();
    return String(useStore(store, 100).count);
  }
  void act(() => render(<Counter />, root));
  dispatch({ count: 2 });
  await act(nextTask);
  expect(onRender).toHaveBeenCalledTimes(2);
  for (let count = 3; count <= 50; count += 1) dispatch({ count });
  await act(async () => {
    vi.advanceTimersByTime(100);
    await nextTask();
  });
  expect(onRender).toHaveBeenCalledTimes(3);
  expect(root.textContent).toBe('50');
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

it('renders a changed part of the state at once, and nothing else', () => {
  const { store, dispatch } = setUp();
  const onRender = vi.fn<() => void>();
  function Name() {
    onRender();
    return useStoreValue(store, ({ name }) => name);
  }
  void act(() => render(<Name />, root));
  dispatch({ count: 2 });
  expect(onRender).toHaveBeenCalledTimes(1);
  dispatch({ name: 'b' });
  expect(root.textContent).toBe('b');
});
