import { describe, expect, it } from 'vitest';
import type { SelectableEvent } from '../../../timeline/facets/event-selection.ts';
import {
  conversationSelection,
  eventSelection,
  replySelection,
  timeSelection,
} from './selections.ts';
import { weekdayHours } from './weekday-hour.ts';

const EVENT: SelectableEvent = {
  key: 'e',
  conversationId: 'a',
  createdMs: 100,
  actor: { kind: 'person', name: 'Ada', email: 'Ada@example.com', userId: '1', address: null },
  message: {},
  type: 'reply',
};

it('selects the events of conversations, and nothing without any', () => {
  const selection = conversationSelection('k', 'Partner: Ada', ['a', 'b']);
  expect(selection?.label).toBe('Partner: Ada');
  expect(selection?.accepts(EVENT)).toBe(true);
  expect(selection?.accepts({ ...EVENT, conversationId: 'c' })).toBe(false);
  expect(selection?.accepts({ ...EVENT, conversationId: null })).toBe(false);
  expect(conversationSelection('k', 'Partner: Ada', [])).toBeNull();
});

it.each([
  [99, false],
  [100, true],
  [199, true],
  [200, false],
  [null, false],
])('selects the events of a time range: %o is %o', (createdMs, isAccepted) => {
  const event = { ...EVENT, createdMs };
  const range = { startMs: 100, endMs: 200 };
  expect(timeSelection('k', 'Monday', 100, 200).accepts(event)).toBe(isAccepted);
  expect(replySelection('k', 'Replies', range).accepts(event)).toBe(isAccepted);
});

it('selects the messages that did not begin a conversation', () => {
  const { accepts } = replySelection('k', 'Replies', { startMs: 0, endMs: 200 });
  expect(accepts({ ...EVENT, type: 'other' })).toBe(true);
  expect(accepts({ ...EVENT, type: 'create' })).toBe(false);
  expect(accepts({ ...EVENT, message: null })).toBe(false);
});

it('selects events by their keys, and nothing without any', () => {
  const selection = eventSelection('k', 'Agent: Ada', [], ['d', 'e']);
  expect(selection?.accepts(EVENT)).toBe(true);
  expect(selection?.accepts({ ...EVENT, key: 'f' })).toBe(false);
  expect(eventSelection('k', 'Agent: Ada', [], [])).toBeNull();
});

describe('weekdayHours', () => {
  it('counts days from Monday and hours in the time zone', () => {
    const friday = Date.UTC(2026, 10, 20, 23, 59);
    expect(weekdayHours('UTC')(friday)).toEqual({ day: 4, hour: 23 });
    expect(weekdayHours('Europe/Berlin')(friday)).toEqual({ day: 5, hour: 0 });
    expect(weekdayHours('Asia/Kolkata')(Date.UTC(2026, 10, 22, 18, 30))).toEqual({
      day: 0,
      hour: 0,
    });
  });
});
