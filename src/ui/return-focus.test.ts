// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { returnFocus } from './return-focus.ts';

const page = document.createElement('div');
let end: () => void;

beforeEach(() => {
  document.body.replaceChildren(page);
  page.innerHTML = '<button id="a"></button><button id="b"></button>';
  end = returnFocus(page);
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
});

const get = (id: string) => page.querySelector<HTMLElement>(`#${id}`);

/** What browsers do with a frame when the page around it becomes inert, and when it gets the focus again. */
function coverAndReturn(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  window.dispatchEvent(new FocusEvent('blur'));
  window.dispatchEvent(new FocusEvent('focus'));
}

it('gives the focus back to the element that had it before the frame was covered', () => {
  get('b')?.focus();
  coverAndReturn();
  expect(document.activeElement).toBe(get('b'));
});

it('leaves the focus where it is', () => {
  get('b')?.focus();
  coverAndReturn();
  get('a')?.focus();
  window.dispatchEvent(new FocusEvent('focus'));
  expect(document.activeElement).toBe(get('a'));
});

it('does not undo a press beside all elements', () => {
  get('b')?.focus();
  page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  get('b')?.blur();
  page.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  coverAndReturn();
  expect(document.activeElement).toBe(document.body);
});

it('remembers an element that was pressed', () => {
  page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  get('b')?.focus();
  page.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  coverAndReturn();
  expect(document.activeElement).toBe(get('b'));
});

it('does nothing once it has ended', () => {
  get('b')?.focus();
  end();
  coverAndReturn();
  expect(document.activeElement).toBe(document.body);
});
