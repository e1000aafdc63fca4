// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { forwardKeys } from './forward-keys.ts';

function setup() {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html>';
  document.body.append(frame);
  const content = document.implementation.createHTMLDocument();
  const stop = forwardKeys(frame, content);
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, shiftKey: true, cancelable: true });
    content.dispatchEvent(event);
    return event;
  };
  return { frame, press, stop };
}

it("dispatches a key press on the frame's element", () => {
  const { frame, press } = setup();
  const listener = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener('keydown', listener, { once: true });
  press('j');
  expect(listener.mock.calls[0]?.[0]).toMatchObject({ key: 'j', shiftKey: true, target: frame });
});

it('prevents the default in the message if the page prevents it', () => {
  const { press } = setup();
  document.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(press('a').defaultPrevented).toBe(false);
});

it('stops forwarding', () => {
  const { press, stop } = setup();
  const listener = vi.fn<() => void>();
  document.addEventListener('keydown', listener, { once: true });
  stop();
  press('j');
  expect(listener).not.toHaveBeenCalled();
});
