// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListKeys, useListKeys } from './use-list-keys.ts';

/** Mounts a component with the hook. Records the names of the called callbacks. */
function mountList({ closes = true, replies = true } = {}) {
  const calls: string[] = [];
  const keys: ListKeys = {
    onMove: (move) => calls.push(move),
    onClose() {
      calls.push('close');
      return closes;
    },
    onSearch: () => calls.push('search'),
    onShortcuts: () => calls.push('shortcuts'),
    onReply() {
      calls.push('reply');
      return replies;
    },
  };
  const List = () => {
    useListKeys({ current: document.querySelector<HTMLElement>('#list') }, keys);
    return null;
  };
  void act(() => render(h(List, null), container));
  return { calls };
}

/** Not part of the document: the hook listens to the whole document. */
const container = document.createElement('div');

function unmount(): void {
  void act(() => render(null, container));
}

/** Presses a key on an element of the page. Returns whether the key was handled. */
function press(key: string, on = '#list button', modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    ...modifiers,
  });
  const target = document.querySelector(on);
  if (!target) throw new Error(`the page has no ${on}`);
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  document.body.innerHTML = `
    <button id="refresh">Refresh</button>
    <div id="list">
      <button>Copy</button>
      <div data-row tabindex="0"><span>row</span></div>
      <input><textarea></textarea><select></select>
      <div contenteditable="true"><em>text</em></div>
      <div role="menu"><i></i></div>
      <div role="dialog"><b></b></div>
    </div>`;
});

afterEach(() => {
  unmount();
  document.body.innerHTML = '';
});

it('ignores all keys while the list is in a hidden part of the page', () => {
  const { calls } = mountList();
  const list = document.querySelector<HTMLElement>('#list');
  if (list) list.checkVisibility = () => false;
  expect(press('Escape', '#refresh')).toBe(false);
  expect(press('j')).toBe(false);
  expect(calls).toEqual([]);
});

describe('the keys of the list', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['/', 'search'],
    ['?', 'shortcuts'],
    ['r', 'reply'],
  ])('%s means %s in the list, and is not handled elsewhere', (key, meaning) => {
    const { calls } = mountList();
    expect([press(key), press(key, '[data-row]')]).toEqual([true, true]);
    expect([press(key, '#refresh'), press(key, 'body')]).toEqual([false, false]);
    expect(calls).toEqual([meaning, meaning]);
  });

  it('include Escape anywhere on the page', () => {
    const { calls } = mountList();
    expect([press('Escape'), press('Escape', '#refresh'), press('Escape', 'body')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(calls).toEqual(['close', 'close', 'close']);
  });

  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s means %s on a row and is not handled elsewhere', (key, meaning) => {
    const { calls } = mountList();
    expect([press(key), press(key, 'span'), press(key, 'body')]).toEqual([false, false, false]);
    expect(calls).toEqual([]);
    expect(press(key, '[data-row]')).toBe(true);
    expect(calls).toEqual([meaning]);
  });

  it.each([
    'input',
    'textarea',
    'select',
    '[contenteditable]',
    '[contenteditable] em',
    '[role=menu] i',
    '[role=dialog] b',
  ])('are not handled in %s', (on) => {
    const { calls } = mountList();
    for (const key of ['j', 'k', 'r', '/', '?', 'Escape', 'Home']) {
      expect(press(key, on)).toBe(false);
    }
    expect(calls).toEqual([]);
  });

  it('do not handle "r" if there is nothing to reply to', () => {
    const { calls } = mountList({ replies: false });
    expect(press('r')).toBe(false);
    expect(calls).toEqual(['reply']);
  });

  it('leave reloading the page to the browser', () => {
    const { calls } = mountList();
    expect(press('r', '[data-row]', { ctrlKey: true })).toBe(false);
    expect(calls).toEqual([]);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'are not handled with %j',
    (modifiers) => {
      const { calls } = mountList();
      expect(press('j', 'button', modifiers)).toBe(false);
      expect(calls).toEqual([]);
    },
  );

  it('are not handled if another listener has handled them', () => {
    const { calls } = mountList();
    const handle = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.querySelector('#list button')?.addEventListener('keydown', handle);
    press('j');
    expect(handle).toHaveBeenCalledTimes(1);
    expect(calls).toEqual([]);
  });

  it('include "/" with Shift, as on a German keyboard', () => {
    const { calls } = mountList();
    expect(press('/', '[data-row]', { shiftKey: true })).toBe(true);
    expect(calls).toEqual(['search']);
  });

  it('do not handle Escape if there is nothing to close', () => {
    const { calls } = mountList({ closes: false });
    expect(press('Escape')).toBe(false);
    expect(calls).toEqual(['close']);
  });

  it.each(['a', 'J', 'Enter', ' ', 'Tab'])('do not include %j', (key) => {
    const { calls } = mountList();
    expect(press(key, '[data-row]')).toBe(false);
    expect(calls).toEqual([]);
  });

  it('are not handled after the list was unmounted', () => {
    const { calls } = mountList();
    unmount();
    expect(press('j')).toBe(false);
    expect(calls).toEqual([]);
  });
});
