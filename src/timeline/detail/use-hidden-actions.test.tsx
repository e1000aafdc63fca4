// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { useHiddenActions } from './use-hidden-actions.ts';

const container = document.createElement('div');
let lineWidth = 0;
let onResize: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        onResize = callback;
      }
      observe = () => onResize();
      disconnect = () => undefined;
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => lineWidth);
  // A button is 10 px wide for each letter. There is no gap.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function widthOf(
    this: Element,
  ) {
    return new DOMRect(0, 0, 10 * (this.textContent ?? '').length, 20);
  });
});
afterEach(() => {
  renderWithProviders(null, container);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Line({ labels }: { readonly labels: readonly string[] }) {
  const line = useRef<HTMLDivElement>(null);
  const hiddenCount = useHiddenActions(line, labels);
  return (
    <div ref={line}>
      <button type="button">Reply</button>
      {labels.slice(hiddenCount).map((label) => (
        <button key={label} type="button" data-optional>
          {label}
        </button>
      ))}
      <button type="button" aria-haspopup="true">
        a menu whose width is 32 px
      </button>
    </div>
  );
}

function widen(width: number): void {
  lineWidth = width;
  void act(() => onResize());
}

const shown = () =>
  [...container.querySelectorAll('[data-optional]')].map(({ textContent }) => textContent);

it('leaves out as many of the first buttons as needed, and brings them back', () => {
  lineWidth = 50 + 40 + 50 + 32;
  renderWithProviders(<Line labels={['Copy', 'Quote']} />, container);
  expect(shown()).toEqual(['Copy', 'Quote']);
  widen(50 + 40 + 50 + 31);
  expect(shown()).toEqual(['Quote']);
  widen(50 + 50 + 31);
  expect(shown()).toEqual([]);
  widen(10);
  expect(shown()).toEqual([]);
  widen(500);
  expect(shown()).toEqual(['Copy', 'Quote']);
});

it('measures other texts again', () => {
  lineWidth = 50 + 50 + 32;
  renderWithProviders(<Line labels={['Copy', 'Quote']} />, container);
  expect(shown()).toEqual(['Quote']);
  renderWithProviders(<Line labels={['A', 'B']} />, container);
  expect(shown()).toEqual(['A', 'B']);
  renderWithProviders(<Line labels={['Copy', 'Quote it']} />, container);
  expect(shown()).toEqual([]);
});

it('stays as it is in a hidden frame', () => {
  lineWidth = 50 + 50 + 32;
  renderWithProviders(<Line labels={['Copy', 'Quote']} />, container);
  widen(0);
  expect(shown()).toEqual(['Quote']);
});
