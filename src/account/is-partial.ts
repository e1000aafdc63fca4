import { WINDOW_SIZE } from './conversations/account-window.ts';
import { isExportActive } from './export/is-active.ts';
import type { ReadyState } from './account-state.ts';

/** Whether older events are missing from the list for good: not those that are still on their way into it. */
export function isPartial({
  events,
  progress,
  kept,
  isLoading,
}: Pick<ReadyState, 'events' | 'progress' | 'kept' | 'isLoading'>): boolean {
  if (isLoading || (isExportActive(progress) && events.length < WINDOW_SIZE)) return false;
  return (progress?.eventCount ?? kept?.eventCount ?? 0) > events.length;
}
