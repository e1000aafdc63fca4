import { watchStorage } from './web-storage.ts';

/**
 * Deletes a value from the browser's local storage.
 *
 * @returns false if storage is denied
 */
export function deleteItem(key: string): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** A stored value as it is, also if it is not JSON. Null if there is none, or if storage is denied. */
export function itemText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The keys of all values in the browser's local storage that start with a text; none if storage is denied. */
export function itemKeys(prefix: string): readonly string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_none, index) =>
      localStorage.key(index),
    );
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Like `watchItem`, for all values whose keys start with a text. */
export function watchItems(prefix: string, onChange: () => void): () => void {
  return watchStorage((changed) => changed.startsWith(prefix), onChange);
}
