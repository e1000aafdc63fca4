import { expect, it } from 'vitest';
import type { StatePlace } from '../timeline/conversation-actions.tsx';
import {
  latestOutcome,
  NO_STATE_CHANGES,
  reduceStateChanges,
  type StateChange,
  type StateChanges,
} from './state-changes.ts';
import { testConversation } from './test-conversation.ts';

const { conversation } = testConversation([], [{}]);
const { id } = conversation;

const changeAt = (place: StatePlace): StateChange => ({
  conversation,
  state: 'closed',
  place,
  isUndo: false,
});
const start = (changes: StateChanges, place: StatePlace) =>
  reduceStateChanges(changes, { type: 'state-change-started', change: changeAt(place) });
const end = (changes: StateChanges, place: StatePlace) =>
  reduceStateChanges(changes, {
    type: 'state-change-ended',
    change: changeAt(place),
    result: { phase: 'done' },
  });

it('keeps the outcome in its place until the next one, because its button may have the focus', () => {
  const done = end(start(NO_STATE_CHANGES, 'strip'), 'strip');
  expect(start(done, 'strip').outcomes.get(id)?.occasion).toBe(1);
  expect(end(start(done, 'strip'), 'strip').outcomes.get(id)?.occasion).toBe(2);
});

it('removes the outcome when the agent presses elsewhere', () => {
  const done = end(NO_STATE_CHANGES, 'strip');
  expect(start(done, 'list-heading').outcomes.size).toBe(0);
});

it('removes what is past when the agent presses something, but for what they have pressed', () => {
  const done = end(NO_STATE_CHANGES, 'strip');
  const press = (changes: StateChanges) =>
    reduceStateChanges(changes, { type: 'past-outcomes-dismissed' });
  expect(press(done)).toBe(done);
  const past = reduceStateChanges(done, {
    type: 'undo-time-ended',
    conversationId: id,
    occasion: 1,
  });
  expect(past.outcomes.get(id)?.isPast).toBe(true);
  expect(press(start(past, 'strip')).outcomes.get(id)?.occasion).toBe(1);
  expect(press(past).outcomes.size).toBe(0);
});

it('dismisses the named outcome alone', () => {
  const twice = end(end(NO_STATE_CHANGES, 'strip'), 'strip');
  const dismiss = (occasion: number) =>
    reduceStateChanges(twice, { type: 'state-outcome-dismissed', conversationId: id, occasion });
  expect(dismiss(1)).toBe(twice);
  expect(dismiss(2).outcomes.size).toBe(0);
});

it('has no latest outcome once that is over, so that an older one is not announced again', () => {
  const other = { ...conversation, id: 'other' };
  const both = reduceStateChanges(end(NO_STATE_CHANGES, 'strip'), {
    type: 'state-change-ended',
    change: { ...changeAt('strip'), conversation: other },
    result: { phase: 'done' },
  });
  expect(latestOutcome(both)?.conversation).toBe(other);
  const dismissed = reduceStateChanges(both, {
    type: 'state-outcome-dismissed',
    conversationId: 'other',
    occasion: 2,
  });
  expect(dismissed.outcomes.size).toBe(1);
  expect(latestOutcome(dismissed)).toBeNull();
});
