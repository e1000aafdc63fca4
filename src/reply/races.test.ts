import { expect, it } from 'vitest';
import { parseEvent } from '../events/timeline.ts';
import { SEND_KEY_NAME } from './find-sent.ts';
import { racingMessages } from './races.ts';
import { testDraft } from './test-draft.ts';

function event(id: string, userId: number | null, message: object | null = { body: id }) {
  const raw = { id, type: message ? 'reply' : 'update', actor: { user_id: userId }, message };
  return parseEvent(`a/${id}`, raw, null);
}

function withKey(id: string, userId: number | null, sendKey: string) {
  return event(id, userId, { body: id, external_ids: { [SEND_KEY_NAME]: sendKey } });
}

const seen = (...seenMessageKeys: string[]) => testDraft({ seenMessageKeys });

const [first, own, update, theirs, later] = [
  event('1', 8),
  event('2', 7),
  event('3', 8, null),
  event('4', 8),
  event('5', 9),
];

it('a race is each message of somebody else that the agent has not seen', () => {
  expect(racingMessages([first, own, update], seen('a/1'), '7')).toEqual([]);
  expect(racingMessages([first, own, theirs, later], seen('a/1'), '7')).toEqual([theirs, later]);
  expect(racingMessages([first, theirs], seen('a/1', 'a/4'), '7')).toEqual([]);
  expect(racingMessages([first], seen(), '7')).toEqual([first]);
  expect(racingMessages([], seen(), '7')).toEqual([]);
});

it('a message is a race also before one that stays the last, because it has no date or one in the future', () => {
  expect(racingMessages([theirs, first], seen('a/1'), '7')).toEqual([theirs]);
});

it('a colleague’s reply with the app is a race, and the agent’s own is none', () => {
  const ofColleague = withKey('6', 8, 'theirs');
  expect(racingMessages([first, ofColleague], seen('a/1'), '7')).toEqual([ofColleague]);
  expect(racingMessages([first, withKey('7', 7, 'mine')], seen('a/1'), '7')).toEqual([]);
  const { sendKey } = testDraft();
  expect(racingMessages([first, withKey('8', null, sendKey)], seen('a/1'), '7')).toEqual([]);
});
