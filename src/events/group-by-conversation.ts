/** An item with the ID of its side conversation; null if it has none. */
interface ConversationItem {
  readonly conversationId: string | null;
}

/**
 * Groups items by their side conversation. Groups come in the order of their first item; items keep their order.
 * (Node 20 lacks `Map.groupBy`.)
 */
export function groupByConversation<Item extends ConversationItem>(
  items: Iterable<Item>,
): Map<string | null, Item[]> {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const group = groups.get(item.conversationId);
    if (group) group.push(item);
    else groups.set(item.conversationId, [item]);
  }
  return groups;
}
