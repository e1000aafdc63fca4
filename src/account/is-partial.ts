import { WINDOW_SIZE } from './conversations/account-window.ts';
import { type AccountState, eventCountOf, loadedOf } from './account-store.ts';

/** Whether the list permanently lacks older events. Events that are still being loaded or read do not count. */
export function isPartial(state: AccountState): boolean {
  const { current } = state;
  const loadedCount = loadedOf(state).events.length;
  if (current.state === 'loading') return false;
  if (current.state === 'running' && loadedCount < WINDOW_SIZE) return false;
  return eventCountOf(state) > loadedCount;
}
