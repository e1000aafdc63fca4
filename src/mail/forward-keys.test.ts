// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { forwardKeys } from './forward-keys.ts';

function pair() {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html>';
  document.body.append(frame);
  const inside = document.implementation.createHTMLDocument();
  const stop = forwardKeys(frame, inside);
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, shiftKey: true, cancelable: true });
    inside.dispatchEvent(event);
    return event;
  };
  return { frame, press, stop };
}

it('tells the page of a key as if it were pressed on the frame', () => {
  const { frame, press } = pair();
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener('keydown', heard, { once: true });
  press('j');
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ key: 'j', shiftKey: true, target: frame });
});

it('keeps a key from the message where the page has used it', () => {
  const { press } = pair();
  document.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(press('a').defaultPrevented).toBe(false);
});

it('ends when it is told to', () => {
  const { press, stop } = pair();
  const heard = vi.fn<() => void>();
  document.addEventListener('keydown', heard, { once: true });
  stop();
  press('j');
  expect(heard).not.toHaveBeenCalled();
});
