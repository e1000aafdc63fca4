/** A JSON object of the API. Its values are not typed, because the real API sends unexpected ones too. */
export type WireObject = Record<string, unknown>;

/** Whether a value is a JSON object, not an array, a primitive or null. */
export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
