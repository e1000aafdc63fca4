// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithProviders } from './test-page.tsx';
import { useIsWide } from './use-is-wide.ts';

const container = document.createElement('div');

let width: number;
let listeners: Set<() => void>;

function Width() {
  return useIsWide() ? 'wide' : 'narrow';
}

const show = () => renderWithProviders(<Width />, container);

beforeEach(() => {
  width = 320;
  listeners = new Set();
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches(): boolean {
      return width >= Number.parseInt(/min-width: (\d+)px/.exec(query)?.[1] ?? '', 10);
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  }));
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.unstubAllGlobals();
});

it.each([
  [640, 'narrow'],
  [641, 'wide'],
])('is at %i px %s', (px, expected) => {
  width = px;
  show();
  expect(container.textContent).toBe(expected);
});

it('follows the width of the page', async () => {
  show();
  width = 1200;
  await act(() => {
    for (const listener of listeners) listener();
  });
  expect(container.textContent).toBe('wide');
});

it('stops listening when it is unmounted', () => {
  show();
  expect(listeners.size).toBe(1);
  renderWithProviders(null, container);
  expect(listeners.size).toBe(0);
});
