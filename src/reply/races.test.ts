import { expect, it } from 'vitest';
import { parseEvent } from '../events/timeline.ts';
import { racingMessage } from './races.ts';

function event(id: string, userId: number, message: object | null = { body: id }) {
  const raw = { id, type: message ? 'reply' : 'update', actor: { user_id: userId }, message };
  return parseEvent(`a/${id}`, raw, null);
}

const [first, own, update, theirs, later] = [
  event('1', 8),
  event('2', 7),
  event('3', 8, null),
  event('4', 8),
  event('5', 9),
];

it('a race is the newest message of somebody else after those that the agent has seen', () => {
  expect(racingMessage([first, own, update], 'a/1', '7')).toBeNull();
  expect(racingMessage([first, own, theirs, later], 'a/1', '7')).toBe(later);
  expect(racingMessage([first, theirs], 'a/4', '7')).toBeNull();
  expect(racingMessage([first], null, '7')).toBe(first);
  expect(racingMessage([], null, '7')).toBeNull();
});
