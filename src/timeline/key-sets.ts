/** A new set with the key added, or removed if it was there. */
export function toggled<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** A new set without some keys; the same set if it has none of them. */
export function without<Key>(keys: ReadonlySet<Key>, ...removed: readonly Key[]): ReadonlySet<Key> {
  if (!removed.some((key) => keys.has(key))) return keys;
  return new Set([...keys].filter((key) => !removed.includes(key)));
}
