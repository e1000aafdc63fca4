/** Anything that belongs to a side conversation; null for events that name none. */
interface OfConversation {
  readonly conversationId: string | null;
}

/**
 * Groups items by their side conversation. Groups come in the order of their first item; items keep their order.
 * (`Map.groupBy` would do, but Node 20 lacks it.)
 */
export function groupByConversation<Item extends OfConversation>(
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
