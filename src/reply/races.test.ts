import { expect, it } from 'vitest';
import { parseEvent } from '../events/timeline.ts';
import { SEND_KEY_NAME } from './find-sent.ts';
import { racingMessage } from './races.ts';
import { testDraft } from './test-draft.ts';

function event(id: string, userId: number | null, message: object | null = { body: id }) {
  const raw = { id, type: message ? 'reply' : 'update', actor: { user_id: userId }, message };
  return parseEvent(`a/${id}`, raw, null);
}

function withKey(id: string, userId: number | null, sendKey: string) {
  return event(id, userId, { body: id, external_ids: { [SEND_KEY_NAME]: sendKey } });
}

const seen = (seenMessageKey: string | null) => testDraft({ seenMessageKey });

const [first, own, update, theirs, later] = [
  event('1', 8),
  event('2', 7),
  event('3', 8, null),
  event('4', 8),
  event('5', 9),
];

it('a race is the newest message of somebody else after those that the agent has seen', () => {
  expect(racingMessage([first, own, update], seen('a/1'), '7')).toBeNull();
  expect(racingMessage([first, own, theirs, later], seen('a/1'), '7')).toBe(later);
  expect(racingMessage([first, theirs], seen('a/4'), '7')).toBeNull();
  expect(racingMessage([first], seen(null), '7')).toBe(first);
  expect(racingMessage([], seen(null), '7')).toBeNull();
});

it('a colleague’s reply with the app is a race, and the agent’s own is none', () => {
  const ofColleague = withKey('6', 8, 'theirs');
  expect(racingMessage([first, ofColleague], seen('a/1'), '7')).toBe(ofColleague);
  expect(racingMessage([first, withKey('7', 7, 'mine')], seen('a/1'), '7')).toBeNull();
  const { sendKey } = testDraft();
  expect(racingMessage([first, withKey('8', null, sendKey)], seen('a/1'), '7')).toBeNull();
});
