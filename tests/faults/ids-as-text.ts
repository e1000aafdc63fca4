/** IDs stay as they came, as numbers or as text. Returns a copy with text only, to compare. */
export function withIdsAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIdsAsText);
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key as unknown, withIdsAsText(one)]));
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      isIdKey(key) && typeof one === 'number' ? String(one) : withIdsAsText(one),
    ]),
  );
}

function isIdKey(key: string): boolean {
  return key === 'id' || key === 'side_conversation_id';
}
