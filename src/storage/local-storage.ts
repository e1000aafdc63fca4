/**
 * What was kept in this browser under a name.
 *
 * A frame may be denied its storage: then even naming `localStorage` throws.
 *
 * @returns null where nothing was kept, where it is rubbish and where storage is refused
 */
export function loadItem(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value that JSON can hold. Where storage is refused it lives as long as the page. */
export function saveItem(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}
