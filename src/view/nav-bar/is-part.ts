import { WINDOW_SIZE } from '../../model/account-window.ts';
import { isUnderWay } from './is-under-way.ts';
import type { ReadyState } from './nav-bar-state.ts';

/** Whether older events are missing from the list for good: not those that are still on their way into it. */
export function isPart({
  events,
  progress,
  kept,
  isLoading,
}: Pick<ReadyState, 'events' | 'progress' | 'kept' | 'isLoading'>): boolean {
  if (isLoading || (isUnderWay(progress) && events.length < WINDOW_SIZE)) return false;
  return (progress?.eventCount ?? kept?.eventCount ?? 0) > events.length;
}
