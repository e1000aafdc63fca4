import { useCallback, useState } from 'preact/hooks';

/**
 * A piece of state that outlives the page, kept in this browser. Where storage is refused, or holds rubbish, it is
 * plain state.
 *
 * @param key names agent and installation too: all accounts of one browser share the site that serves apps
 * @param read turns what was kept into a value, or into null where it makes no sense
 */
export function useRemembered<T>(
  key: string,
  initial: T,
  read: (kept: unknown) => T | null,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(key, read) ?? initial);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      keep(key, next);
    },
    [key],
  );
  return [value, change];
}

/** A frame may be denied its storage: then even naming `localStorage` throws. */
function recall<T>(key: string, read: (kept: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it lives as long as the page.
  }
}
