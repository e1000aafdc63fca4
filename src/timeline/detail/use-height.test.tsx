// @vitest-environment happy-dom
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { useHeight } from './use-height.ts';

const container = document.createElement('div');

let height: number;
/** Calls the observer; null while nothing is observed. */
let reportSize: (() => void) | null;

function Box() {
  const ref = useRef<HTMLDivElement>(null);
  return <div ref={ref}>{useHeight(ref)}</div>;
}

beforeEach(() => {
  height = 0;
  reportSize = null;
  class FakeResizeObserver {
    readonly #callback: () => void;
    constructor(callback: () => void) {
      this.#callback = callback;
    }
    observe(): void {
      reportSize = this.#callback;
    }
    disconnect(): void {
      reportSize = null;
    }
  }
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(() => height);
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('follows the height of the element', async () => {
  renderWithProviders(<Box />, container);
  expect(container.textContent).toBe('0');
  for (height of [40, 64, 0]) {
    await act(() => reportSize?.());
    expect(container.textContent).toBe(String(height));
  }
});

it('stops observing when it is unmounted', () => {
  renderWithProviders(<Box />, container);
  expect(reportSize).not.toBe(null);
  renderWithProviders(null, container);
  expect(reportSize).toBe(null);
});
