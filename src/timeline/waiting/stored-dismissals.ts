import { loadItem } from '../../storage/web-storage.ts';
import { type Dismissals, parseDismissals } from '../../turns/dismissals.ts';

/** The name of an agent's dismissals in the browser's local storage. @param storageKey identifies agent and installation */
export function dismissalsItem(storageKey: string): string {
  return `${storageKey} dismissals`;
}

/** The dismissals that are stored. */
export function loadDismissals(storageKey: string): Dismissals {
  return parseDismissals(loadItem(dismissalsItem(storageKey)));
}
