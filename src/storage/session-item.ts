/** A value in the browser's session storage, which all pages of a browser tab share. */
export interface SessionItem {
  /** Returns null if no value is stored, if it is not valid JSON, or if storage is denied. */
  load(): unknown;
  /** Saves a value as JSON. Does nothing if storage is denied or full. */
  save(value: unknown): void;
}

/** The value under a key. The code of a first page does without it. */
export function sessionItem(key: string): SessionItem {
  return {
    load(): unknown {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    save(value) {
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Storage is denied or full.
      }
    },
  };
}
