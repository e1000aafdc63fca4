import { useCallback, useState } from 'preact/hooks';
import { saveItem, loadItem } from './local-storage.ts';

/**
 * A piece of state that outlives the page, kept in this browser. Where storage is refused, or holds rubbish, it is
 * plain state.
 *
 * @param key names agent and installation too: all accounts of one browser share the site that serves apps
 * @param read turns what was kept into a value, or into null where it makes no sense
 */
export function useStoredState<T>(
  key: string,
  initial: T,
  read: (kept: unknown) => T | null,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(loadItem(key)) ?? initial);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      saveItem(key, next);
    },
    [key],
  );
  return [value, change];
}
