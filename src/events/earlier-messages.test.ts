import { expect, it } from 'vitest';
import { earlierMessages } from './earlier-messages.ts';
import type { SideConversationEvent } from './event.ts';
import { buildTimeline } from './timeline.ts';

const raw = (id: string, conversation: string | null, minute: number | null, body?: string) => ({
  id,
  type: 'reply',
  side_conversation_id: conversation,
  actor: { email: id === '1' ? 'johnny@example.com' : 'maria@acme.example' },
  created_at: minute === null ? null : `2026-11-16T10:0${minute}:00Z`,
  ...(body !== undefined && { message: { body } }),
});

const TIMELINE = buildTimeline(
  [],
  [
    raw('3', 'a', 3, 'third'),
    raw('1', 'a', 1, 'first'),
    raw('2', 'a', 2),
    raw('4', 'b', 0, 'of another conversation'),
    raw('5', null, 0, 'of none'),
    raw('6', null, 4, 'of none either'),
    raw('7', 'a', null, 'undated'),
    raw('8', 'a', 4, 'last'),
  ],
);

function textsBefore(id: string): readonly (string | null)[] {
  const event = TIMELINE.events.find((one) => one.id === id) as SideConversationEvent;
  return earlierMessages(event, TIMELINE).map(({ message }) => message.body);
}

it.each([
  ['1', []],
  ['3', ['first']],
  ['8', ['first', 'third']],
  ['4', []],
])('are the messages of the conversation before event %s', (id, texts) => {
  expect(textsBefore(id)).toEqual(texts);
});

it('are of others if their actors are known and differ', () => {
  const event = TIMELINE.events.find(({ id }) => id === '8') as SideConversationEvent;
  const ofOthers = (one: SideConversationEvent) =>
    earlierMessages(one, TIMELINE).map(({ isOfOther }) => isOfOther);
  expect(ofOthers(event)).toEqual([true, false]);
  expect(ofOthers({ ...event, actor: null })).toEqual([false, false]);
});

it('are none for an event without a conversation or a date', () => {
  expect(textsBefore('6')).toEqual([]);
  expect(textsBefore('7')).toEqual([]);
});

it('are none for an event that the timeline does not have', () => {
  expect(
    earlierMessages({ key: 'x', actor: null, conversationId: 'a', createdMs: 1 }, TIMELINE),
  ).toEqual([]);
});
