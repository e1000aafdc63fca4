// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListKeys, useListKeys } from './use-list-keys.ts';

/** Notes what the keys asked for. */
function listen({ closes = true } = {}) {
  const asked: string[] = [];
  const keys: ListKeys = {
    onMove: (where) => asked.push(where),
    onClose() {
      asked.push('close');
      return closes;
    },
    onSearch: () => asked.push('search'),
    onShortcuts: () => asked.push('shortcuts'),
  };
  const List = () => {
    useListKeys(keys);
    return null;
  };
  void act(() => render(h(List, null), place));
  return { asked };
}

/** Where the list is; it listens to the whole page all the same. */
const place = document.createElement('div');

function unmount(): void {
  void act(() => render(null, place));
}

/** Presses a key on an element of the page; answers whether the page took it. */
function press(key: string, on = 'button', modifiers: KeyboardEventInit = {}): boolean {
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
    <button>Refresh</button>
    <div data-row tabindex="0"><span>row</span></div>
    <input><textarea></textarea><select></select>
    <div contenteditable="true"></div>
    <div role="menu"><i></i></div>
    <div role="dialog"><b></b></div>`;
});

afterEach(() => {
  unmount();
  document.body.innerHTML = '';
});

describe('the keys of the list', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['/', 'search'],
    ['?', 'shortcuts'],
    ['Escape', 'close'],
  ])('%s means %s anywhere in the page', (key, meaning) => {
    const { asked } = listen();
    expect([press(key), press(key, '[data-row]'), press(key, 'body')]).toEqual([true, true, true]);
    expect(asked).toEqual([meaning, meaning, meaning]);
  });

  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s means %s on a row, and keeps its own meaning elsewhere', (key, meaning) => {
    const { asked } = listen();
    expect([press(key), press(key, 'span'), press(key, 'body')]).toEqual([false, false, false]);
    expect(asked).toEqual([]);
    expect(press(key, '[data-row]')).toBe(true);
    expect(asked).toEqual([meaning]);
  });

  it.each(['input', 'textarea', 'select', '[contenteditable]', '[role=menu] i', '[role=dialog] b'])(
    'are not taken from %s',
    (on) => {
      const { asked } = listen();
      for (const key of ['j', 'k', '/', '?', 'Escape', 'Home']) expect(press(key, on)).toBe(false);
      expect(asked).toEqual([]);
    },
  );

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'are left to the browser with %j',
    (modifiers) => {
      const { asked } = listen();
      expect(press('j', 'button', modifiers)).toBe(false);
      expect(asked).toEqual([]);
    },
  );

  it('are left to whoever took them before', () => {
    const { asked } = listen();
    const take = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.querySelector('button')?.addEventListener('keydown', take);
    press('j');
    expect(take).toHaveBeenCalledTimes(1);
    expect(asked).toEqual([]);
  });

  it('take "/" where it needs Shift, as on a German keyboard', () => {
    const { asked } = listen();
    expect(press('/', 'body', { shiftKey: true })).toBe(true);
    expect(asked).toEqual(['search']);
  });

  it('leave Escape alone where there is nothing to close', () => {
    const { asked } = listen({ closes: false });
    expect(press('Escape')).toBe(false);
    expect(asked).toEqual(['close']);
  });

  it.each(['a', 'J', 'Enter', ' ', 'Tab'])('do not include %j', (key) => {
    const { asked } = listen();
    expect(press(key, '[data-row]')).toBe(false);
    expect(asked).toEqual([]);
  });

  it('mean nothing any more once the list is gone', () => {
    const { asked } = listen();
    unmount();
    expect(press('j')).toBe(false);
    expect(asked).toEqual([]);
  });
});
