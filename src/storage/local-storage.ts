/**
 * Loads a value from the browser's local storage.
 *
 * The browser can deny a frame its storage. Then even accessing `localStorage` throws.
 *
 * @returns null if no value is stored, if it is not valid JSON, or if storage is denied
 */
export function loadItem(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Saves a value as JSON in the browser's local storage. Does nothing if storage is denied or full. */
export function saveItem(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is denied or full.
  }
}
