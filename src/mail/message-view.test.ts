import { expect, it } from 'vitest';
import { type Message, parseMessage } from '../events/message.ts';
import { messageViewOf, saveMessageView } from './message-view.ts';

function message(): Message {
  const parsed = parseMessage({ body: 'Hello' });
  if (parsed === null) throw new Error('Not a message');
  return parsed;
}

it('shows no remote images by default', () => {
  expect(messageViewOf(message())).toEqual({
    isPlain: false,
    showsImages: false,
    showsQuote: false,
    isWhole: false,
    height: null,
  });
});

it('saves the view of each message separately', () => {
  const [one, other] = [message(), message()];
  saveMessageView(one, { showsImages: true });
  saveMessageView(one, { height: 120 });
  expect(messageViewOf(one)).toMatchObject({ showsImages: true, height: 120 });
  expect(messageViewOf(other).showsImages).toBe(false);
});
