import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadItem, saveItem, tellThisPage, watchItem } from '../../storage/web-storage.ts';
import { type Dismissals, parseDismissals } from '../../turns/dismissals.ts';
import { dismissalsItem } from './stored-dismissals.ts';

/** The dismissals of an agent, on all pages of a browser. */
export interface StoredDismissals {
  readonly dismissals: Dismissals;
  /** Replaces the dismissals by what the function makes of the latest ones. */
  readonly update: (change: (latest: Dismissals) => Dismissals) => void;
}

/** Dismissals that could not be stored, by the name of their item. They last as long as the page. */
const unsaved = new Map<string, Dismissals>();

/**
 * The agent's dismissals. They follow the changes of other lists on this page, and of other pages.
 *
 * @param storageKey identifies agent and installation
 */
export function useDismissals(storageKey: string): StoredDismissals {
  const item = dismissalsItem(storageKey);
  const [dismissals, setDismissals] = useState(() => load(item));

  useEffect(() => watchItem(item, () => setDismissals(load(item))), [item]);

  const update = useCallback(
    (change: (latest: Dismissals) => Dismissals) => {
      const next = change(load(item));
      if (saveItem(item, next)) unsaved.delete(item);
      else unsaved.set(item, next);
      tellThisPage(item);
    },
    [item],
  );

  return { dismissals, update };
}

function load(item: string): Dismissals {
  return unsaved.get(item) ?? parseDismissals(loadItem(item));
}
