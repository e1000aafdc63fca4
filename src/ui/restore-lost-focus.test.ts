// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restoreLostFocus } from './restore-lost-focus.ts';

const page = document.createElement('div');
let end: () => void;

beforeEach(() => {
  document.body.replaceChildren(page);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  page.innerHTML = `
    <nav><button id="first"></button></nav>
    <ul>
      <li><button id="a"></button></li>
      <li><button id="b"></button><p id="text"><button id="more"></button></p></li>
      <li><button id="c"></button></li>
    </ul>`;
  end = restoreLostFocus(page);
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
});

const get = (id: string) => page.querySelector<HTMLElement>(`#${id}`);

/** Changes the page while an element has the focus, and resolves with the id of the element that has it then. */
async function focusAfter(focused: string, change: () => void): Promise<string | undefined> {
  get(focused)?.focus();
  change();
  // As browsers do, of which happy-dom does not do all.
  if (!document.activeElement?.isConnected) document.body.focus();
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement?.id;
}

it.each([
  [
    'the next one in the same part',
    'a',
    () => get('a')?.replaceWith(document.createElement('i')),
    'b',
  ],
  ['the one before it if nothing follows in the part', 'more', () => get('text')?.remove(), 'b'],
  ['the next one if the part has no other', 'a', () => get('a')?.parentElement?.remove(), 'b'],
  ['the last one if it was the last', 'c', () => get('c')?.parentElement?.remove(), 'more'],
  ['the one that replaces it', 'a', () => (page.innerHTML = '<button id="new"></button>'), 'new'],
])('moves the focus of a removed element to %s', async (_where, focused, change, expected) => {
  expect(await focusAfter(focused, change)).toBe(expected);
});

it('leaves the focus where a component has put it', async () => {
  const moved = await focusAfter('a', () => {
    get('a')?.remove();
    get('first')?.focus();
  });
  expect(moved).toBe('first');
});

it('does not take the focus from another frame, nor if nothing had it', async () => {
  vi.mocked(document.hasFocus).mockReturnValue(false);
  expect(await focusAfter('a', () => get('a')?.remove())).toBe('');
  vi.mocked(document.hasFocus).mockReturnValue(true);
  get('b')?.focus();
  get('b')?.blur();
  await Promise.resolve();
  get('b')?.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(document.body);
});

it('does nothing once it has ended', async () => {
  end();
  expect(await focusAfter('a', () => get('a')?.remove())).toBe('');
});
