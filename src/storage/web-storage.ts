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

/**
 * Saves a value as JSON in the browser's local storage.
 *
 * @returns false if storage is denied or full: then nothing changes
 */
export function saveItem(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls back when another page of this site, such as another tab or another frame of the same tab, saves or deletes a
 * value of the browser's local storage, and when this one tells of a change (`tellThisPage`).
 *
 * @returns ends the calls
 */
export function watchItem(key: string, onChange: () => void): () => void {
  return watchStorage((changed) => changed === key, onChange);
}

/** Calls back what watches a value on this page: the browser tells only other pages of a change. */
export function tellThisPage(key: string): void {
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

/** Calls back when another page changes a value that is watched. @returns ends the calls */
export function watchStorage(
  isWatched: (key: string) => boolean,
  onChange: () => void,
): () => void {
  function onStorage({ key }: StorageEvent): void {
    // The key is null if all values were deleted.
    if (key === null || isWatched(key)) onChange();
  }
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
