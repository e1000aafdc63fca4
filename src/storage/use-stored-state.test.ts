// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadItem, saveItem } from './local-storage.ts';
import { useStoredState } from './use-stored-state.ts';

const container = document.createElement('div');
const parse = (stored: unknown) => (typeof stored === 'number' ? stored : null);

/** Mounts a component with the hook. Returns functions that get and set its state. */
async function mount(key = 'a') {
  const results: ReturnType<typeof useStoredState<number>>[] = [];
  function Page() {
    results.push(useStoredState(key, 5, parse));
    return null;
  }
  await act(() => render(h(Page, null), container));
  return {
    state: () => results.at(-1)?.[0],
    set: (value: number) => act(() => results.at(-1)?.[1](value)),
  };
}

afterEach(() => {
  render(null, container);
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('useStoredState', () => {
  it('starts with the initial value', async () => {
    expect((await mount()).state()).toBe(5);
    expect(loadItem('a')).toBeNull();
  });

  it('starts with the stored value', async () => {
    saveItem('a', 7);
    expect((await mount()).state()).toBe(7);
  });

  it.each(['7', null, {}])('starts with the initial value if %j is stored', async (stored) => {
    saveItem('a', stored);
    expect((await mount()).state()).toBe(5);
  });

  it('saves and returns a new value', async () => {
    const { state, set } = await mount();
    await set(9);
    expect(state()).toBe(9);
    expect(loadItem('a')).toBe(9);
  });

  it('behaves like useState if storage is denied', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { state, set } = await mount();
    await set(9);
    expect(state()).toBe(9);
  });
});
