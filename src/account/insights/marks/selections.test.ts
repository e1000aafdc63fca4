import { describe, expect, it } from 'vitest';
import type { SelectableEvent } from '../../../timeline/facets/event-selection.ts';
import { agentSelection, conversationSelection, timeSelection } from './selections.ts';
import { weekdayHours } from './weekday-hour.ts';

const EVENT: SelectableEvent = {
  key: 'e',
  conversationId: 'a',
  createdMs: 100,
  actor: { kind: 'person', name: 'Ada', email: 'Ada@example.com', userId: '1', address: null },
  type: 'reply',
};

const ADA = { email: 'ada@example.com', userId: null };

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
  expect(agentSelection('k', 'Ada', ADA, range).accepts(event)).toBe(isAccepted);
});

it.each([
  [{ email: 'ada@example.com', userId: null }, true],
  [{ email: null, userId: '1' }, true],
  [{ email: 'bo@example.com', userId: '1' }, true],
  [{ email: 'bo@example.com', userId: '2' }, false],
  [{ email: null, userId: null }, false],
])('selects what the agent %o did: %o', (agent, isAccepted) => {
  const { accepts } = agentSelection('k', 'Agent', agent, { startMs: 0, endMs: 200 });
  expect(accepts(EVENT)).toBe(isAccepted);
  expect(accepts({ ...EVENT, actor: null })).toBe(false);
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
