// @vitest-environment happy-dom
import { cloneElement, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { adaptPreactForGarden } from './garden-on-preact.ts';

const container = document.createElement('div');

beforeAll(() => {
  adaptPreactForGarden();
});

beforeEach(() => {
  render(null, container);
});

function Sibling({ onRender }: { readonly onRender: () => void }) {
  onRender();
  return null;
}

/** Renders an element with the ref, and a sibling that renders after it. */
function show(ref: (element: Element | null) => void, onRender = (): void => undefined): void {
  render(
    <>
      <p ref={ref} />
      <Sibling onRender={onRender} />
    </>,
    container,
  );
}

it('calls a changed ref with null only when the new ref attaches', () => {
  const calls: string[] = [];
  const record = (name: string) => (element: Element | null) => {
    calls.push(`${name}: ${element?.tagName ?? 'null'}`);
  };
  show(record('first'));
  show(record('second'), () => calls.push('sibling renders'));
  expect(calls).toEqual(['first: P', 'sibling renders', 'first: null', 'second: P']);
});

it('calls the ref of a removed element with null after a microtask', async () => {
  const ref = vi.fn<(element: Element | null) => void>();
  show(ref);
  render(null, container);
  expect(ref.mock.lastCall).not.toEqual([null]);
  await Promise.resolve();
  expect(ref.mock.lastCall).toEqual([null]);
  expect(ref).toHaveBeenCalledTimes(2);
});

it('defers the null call only once if the element was cloned', async () => {
  const ref = vi.fn<(element: Element | null) => void>();
  render(cloneElement(<p ref={ref} />), container);
  render(null, container);
  await Promise.resolve();
  expect(ref.mock.lastCall).toEqual([null]);
});

it('does not call a ref again that did not change', () => {
  const ref = vi.fn<(element: Element | null) => void>();
  show(ref);
  show(ref);
  expect(ref).toHaveBeenCalledOnce();
});

it('runs effects in a microtask', async () => {
  const effect = vi.fn<() => void>();
  function WithEffect() {
    useEffect(effect, []);
    return null;
  }
  render(<WithEffect />, container);
  await Promise.resolve();
  expect(effect).toHaveBeenCalledOnce();
});
