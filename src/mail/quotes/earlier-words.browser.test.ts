import { expect, it, vi } from 'vitest';
import { parseMessage } from '../../events/message.ts';
import { earlierWords } from './earlier-words.ts';

it('splits the earlier messages once, however many parts are compared', () => {
  const body = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(' ');
  const message = parseMessage({ body });
  if (message === null) throw new Error('Not a message');
  const words = earlierWords([{ message, isOfOther: true }]);
  expect(words.isRelated('An answer\nword1 word2 word3 word4')).toBe(true);
  const join = vi.spyOn(Array.prototype, 'join');
  const isRelated = words.isRelated('word1 word2 word3 word4, and an answer');
  const { length } = join.mock.calls;
  join.mockRestore();
  expect(isRelated).toBe(true);
  expect(length).toBeLessThan(100);
});
