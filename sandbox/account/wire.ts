/** A JSON object as it travels. Scenarios may put anything into it, since the real API does too. */
export type WireObject = Record<string, unknown>;

/** Whether a value is a JSON object rather than a list, a word or nothing. */
export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
