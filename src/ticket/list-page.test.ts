import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../events/group-by-conversation.ts';
import { conversationIdOf } from '../events/timeline.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import { hasChanged } from './list-page.ts';

const groupByConversationId = (events: readonly (WireEvent | null)[]) =>
  groupBy(events, conversationIdOf);

describe('grouping by conversation', () => {
  it('keeps the order in each group and groups events without a conversation', () => {
    const events = [
      { id: '1', side_conversation_id: 'a' },
      { id: '2', side_conversation_id: 'b' },
      { id: '3', side_conversation_id: 'a' },
      { id: '4' },
      null,
    ];
    expect(groupByConversationId(events)).toEqual(
      new Map([
        ['a', [events[0], events[2]]],
        ['b', [events[1]]],
        [null, [events[3], null]],
      ]),
    );
  });

  it('contains each event exactly once for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const events = values as (WireEvent | null)[];
        const grouped = [...groupByConversationId(events).values()].flat();
        expect(grouped).toHaveLength(events.length);
        expect(new Set(grouped)).toEqual(new Set(events));
      }),
    );
  });

  it('does not throw for a conversation id that cannot be converted to a string', () => {
    const odd = { id: '1', side_conversation_id: { toString: null } } as unknown as WireEvent;
    expect([...groupByConversationId([odd, odd]).values()].flat()).toEqual([odd, odd]);
  });
});

describe('a conversation has changed', () => {
  const before: WireSideConversation = {
    id: 'a',
    updated_at: '1',
    message_added_at: '2',
    state_updated_at: '3',
  };

  it.each(['updated_at', 'message_added_at', 'state_updated_at'] as const)(
    'if its %s differs, was added or was removed',
    (name) => {
      expect(hasChanged(before, { ...before, [name]: '9' })).toBe(true);
      expect(hasChanged(before, { ...before, [name]: null })).toBe(true);
      expect(hasChanged({ ...before, [name]: null }, before)).toBe(true);
    },
  );

  it('but not if only other fields differ', () => {
    expect(hasChanged(before, { ...before, subject: 'New', preview_text: 'x' })).toBe(false);
  });
});
