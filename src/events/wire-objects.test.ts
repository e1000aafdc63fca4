import { describe, expect, it } from 'vitest';
import { readableConversations, readableEvents } from './wire-objects.ts';

const hostile = { toString: 1, valueOf: null };

describe('a side conversation', () => {
  it.each([{ id: 'a' }, { id: 12345 }, { id: 0 }, { id: '\uD800' }, { id: 'a', subject: {} }])(
    'can be read: %j',
    (raw) => {
      expect(readableConversations([raw])).toEqual({ items: [raw], isWhole: true });
    },
  );

  it.each([null, undefined, 1, 'x', true, [], ['a'], {}, { id: null }, { id: '' }, { id: '  ' }])(
    'cannot be read: %j',
    (raw) => {
      expect(readableConversations([raw])).toEqual({ items: [], isWhole: false });
    },
  );

  it.each([{ id: {} }, { id: [] }, { id: true }, { id: hostile }, { id: ['a'] }])(
    'cannot be read with this id: %j',
    (raw) => {
      expect(readableConversations([raw, { id: 'b' }])).toEqual({
        items: [{ id: 'b' }],
        isWhole: false,
      });
    },
  );
});

describe('an event', () => {
  it.each([
    { id: 'a' },
    { id: 7 },
    { type: 'reply' },
    { type: 7, id: null },
    { created_at: '2026-11-20T10:00:00Z', id: '' },
    { id: 'a', side_conversation_id: null },
    { id: 'a', side_conversation_id: 12345, type: {}, message: 'text' },
  ])('can be read: %j', (raw) => {
    expect(readableEvents([raw])).toEqual({ items: [raw], isWhole: true });
  });

  it.each([
    null,
    1,
    'x',
    true,
    [],
    [{ id: 'a' }],
    {},
    { message: {} },
    { id: {}, type: 'reply' },
    { id: hostile, type: 'reply' },
    { id: [], type: 'reply' },
    { id: false, type: 'reply' },
    { id: 'a', side_conversation_id: {} },
    { id: 'a', side_conversation_id: ['c'] },
  ])('cannot be read: %j', (raw) => {
    expect(readableEvents([raw])).toEqual({ items: [], isWhole: false });
  });
});

it('a list without entries is whole', () => {
  expect(readableConversations([])).toEqual({ items: [], isWhole: true });
  expect(readableEvents([])).toEqual({ items: [], isWhole: true });
});
