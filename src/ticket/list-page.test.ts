import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../events/group-by-conversation.ts';
import { conversationIdOf } from '../events/timeline.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import { hasMoved } from './list-page.ts';

const groupByOwner = (events: readonly (WireEvent | null)[]) => groupBy(events, conversationIdOf);

describe('grouping by conversation', () => {
  it('keeps the order inside a group, and groups events that name no conversation', () => {
    const events = [
      { id: '1', side_conversation_id: 'a' },
      { id: '2', side_conversation_id: 'b' },
      { id: '3', side_conversation_id: 'a' },
      { id: '4' },
      null,
    ];
    expect(groupByOwner(events)).toEqual(
      new Map([
        ['a', [events[0], events[2]]],
        ['b', [events[1]]],
        [null, [events[3], null]],
      ]),
    );
  });

  it('keeps each event exactly once, whatever came', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const events = values as (WireEvent | null)[];
        const grouped = [...groupByOwner(events).values()].flat();
        expect(grouped).toHaveLength(events.length);
        expect(new Set(grouped)).toEqual(new Set(events));
      }),
    );
  });

  it('survives a conversation id that cannot be written as text', () => {
    const odd = { id: '1', side_conversation_id: { toString: null } } as unknown as WireEvent;
    expect([...groupByOwner([odd, odd]).values()].flat()).toEqual([odd, odd]);
  });
});

describe('a conversation has moved', () => {
  const before: WireSideConversation = {
    id: 'a',
    updated_at: '1',
    message_added_at: '2',
    state_updated_at: '3',
  };

  it.each(['updated_at', 'message_added_at', 'state_updated_at'] as const)(
    'where its %s differs, also where it came or went',
    (name) => {
      expect(hasMoved(before, { ...before, [name]: '9' })).toBe(true);
      expect(hasMoved(before, { ...before, [name]: null })).toBe(true);
      expect(hasMoved({ ...before, [name]: null }, before)).toBe(true);
    },
  );

  it('not where only other fields differ', () => {
    expect(hasMoved(before, { ...before, subject: 'New', preview_text: 'x' })).toBe(false);
  });
});
