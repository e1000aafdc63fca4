import { expect, it } from 'vitest';
import { groupByConversation } from './group-by-conversation.ts';

it('preserves the order of groups and of their items', () => {
  const items = [
    { conversationId: 'b', n: 1 },
    { conversationId: 'a', n: 2 },
    { conversationId: 'b', n: 3 },
  ];
  const groups = groupByConversation(items);
  expect([...groups.keys()]).toEqual(['b', 'a']);
  expect(groups.get('b')).toEqual([items[0], items[2]]);
});

it('puts items without a conversation into one group', () => {
  const groups = groupByConversation([{ conversationId: null }, { conversationId: null }]);
  expect(groups.get(null)).toHaveLength(2);
});
