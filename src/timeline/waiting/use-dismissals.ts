import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadItem, saveItem } from '../../storage/web-storage.ts';
import { type Dismissals, parseDismissals } from '../../turns/dismissals.ts';

/** The dismissals of an agent, on all pages of a browser. */
export interface StoredDismissals {
  readonly dismissals: Dismissals;
  /** Replaces the dismissals by what the function makes of the latest ones. */
  readonly update: (change: (latest: Dismissals) => Dismissals) => void;
}

/** Dismissals that could not be stored, by the name of their item. They last as long as the page. */
const unsaved = new Map<string, Dismissals>();

/**
 * The agent's dismissals. They follow the changes of other pages.
 *
 * @param storageKey identifies agent and installation
 */
export function useDismissals(storageKey: string): StoredDismissals {
  const item = `${storageKey} dismissals`;
  const [dismissals, setDismissals] = useState(() => load(item));

  useEffect(() => {
    function follow({ key }: StorageEvent): void {
      // Without a key, everything was deleted.
      if (key === item || key === null) setDismissals(load(item));
    }
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [item]);

  const update = useCallback(
    (change: (latest: Dismissals) => Dismissals) => {
      const next = change(load(item));
      if (saveItem(item, next)) unsaved.delete(item);
      else unsaved.set(item, next);
      setDismissals(next);
    },
    [item],
  );

  return { dismissals, update };
}

function load(item: string): Dismissals {
  return unsaved.get(item) ?? parseDismissals(loadItem(item));
}
