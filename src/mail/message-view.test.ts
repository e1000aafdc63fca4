import { expect, it } from 'vitest';
import { type Message, readMessage } from '../events/message.ts';
import { lookAt, rememberLook } from './message-view.ts';

function message(): Message {
  const read = readMessage({ body: 'Hello' });
  if (read === null) throw new Error('This is no message.');
  return read;
}

it('shows nothing remote of a message that was never looked at', () => {
  expect(lookAt(message())).toEqual({
    isPlain: false,
    showsImages: false,
    showsQuote: false,
    height: null,
  });
});

it('remembers each message by itself', () => {
  const [one, other] = [message(), message()];
  rememberLook(one, { showsImages: true });
  rememberLook(one, { height: 120 });
  expect(lookAt(one)).toMatchObject({ showsImages: true, height: 120 });
  expect(lookAt(other).showsImages).toBe(false);
});
