import { itemsOf } from '../../events/wire-values.ts';
import { loadItem, saveItem } from '../../storage/web-storage.ts';
import { isTime } from '../stored/parse-stored.ts';
import type { RequestTimes } from './check-limiter.ts';

/**
 * The times of the checks' requests in the last minute, in the browser's local storage. So a frame that takes over, and one of
 * a tab that was loaded again, count what was requested before.
 *
 * @param storageKey identifies agent and installation
 */
export function storedRequestTimes(storageKey: string): RequestTimes {
  const item = `${storageKey} my-conversations requests`;
  return {
    load: () => itemsOf(loadItem(item)).filter(isTime),
    save: (timesMs) => void saveItem(item, timesMs),
  };
}
