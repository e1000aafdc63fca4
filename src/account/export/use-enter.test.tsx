// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useEnter } from './use-enter.ts';

const submit = vi.fn<() => void>();

function Fields() {
  return (
    <section {...useEnter(submit)}>
      <input id="date" type="date" />
      <input id="radio" type="radio" />
      <button id="button" type="button">
        Export
      </button>
    </section>
  );
}

function send(type: 'keydown' | 'keyup', id: string, key = 'Enter'): void {
  render(<Fields />, document.body);
  document.getElementById(id)?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
}

afterEach(() => {
  render(null, document.body);
  submit.mockClear();
});

it.each(['date', 'radio'])('submits once with Enter in a %s field', (id) => {
  send('keydown', id);
  expect(submit).not.toHaveBeenCalled();
  send('keyup', id);
  send('keyup', id);
  expect(submit).toHaveBeenCalledOnce();
});

it('submits once if the key is held', () => {
  send('keydown', 'date');
  send('keydown', 'date');
  send('keyup', 'date');
  expect(submit).toHaveBeenCalledOnce();
});

it('does not submit with other keys, with buttons, or with half a key press', () => {
  send('keydown', 'date', ' ');
  send('keyup', 'date', ' ');
  send('keydown', 'button');
  send('keyup', 'button');
  // The focus came while the key was down.
  send('keydown', 'button');
  send('keyup', 'date');
  // A calendar took the rest.
  send('keydown', 'date');
  send('keydown', 'date', 'Tab');
  send('keyup', 'date');
  expect(submit).not.toHaveBeenCalled();
});
