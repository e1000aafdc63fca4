import { useCallback, useState } from 'preact/hooks';
import { loadItem, saveItem } from './local-storage.ts';

/**
 * State that is persisted in the browser's local storage. If storage is denied, it behaves like `useState`.
 *
 * @param key storage key, which must identify installation and agent: all accounts in a browser share the origin of apps
 * @param initial the state if no valid value is stored
 * @param parse validates a stored value, which may be null; returns null if it is invalid
 */
export function useStoredState<T>(
  key: string,
  initial: T,
  parse: (stored: unknown) => T | null,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => parse(loadItem(key)) ?? initial);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      saveItem(key, next);
    },
    [key],
  );
  return [value, change];
}
