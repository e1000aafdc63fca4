/** Anything that belongs to a side conversation; null for events that name none. */
interface OfConversation {
  readonly conversationId: string | null;
}

/** Groups items by their side conversation; see `groupBy`. */
export function groupByConversation<Item extends OfConversation>(
  items: Iterable<Item>,
): Map<string | null, Item[]> {
  return groupBy(items, ({ conversationId }) => conversationId);
}

/**
 * Groups items by a key. Groups come in the order of their first item; items keep their order. (`Map.groupBy` would do,
 * but Node 20 lacks it.)
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
