import { expect, it } from 'vitest';
import { type Message, parseMessage } from '../events/message.ts';
import { messageViewOf, saveMessageView } from './message-view.ts';

function message(): Message {
  const read = parseMessage({ body: 'Hello' });
  if (read === null) throw new Error('This is no message.');
  return read;
}

it('shows nothing remote of a message that was never looked at', () => {
  expect(messageViewOf(message())).toEqual({
    isPlain: false,
    showsImages: false,
    showsQuote: false,
    height: null,
  });
});

it('remembers each message by itself', () => {
  const [one, other] = [message(), message()];
  saveMessageView(one, { showsImages: true });
  saveMessageView(one, { height: 120 });
  expect(messageViewOf(one)).toMatchObject({ showsImages: true, height: 120 });
  expect(messageViewOf(other).showsImages).toBe(false);
});
