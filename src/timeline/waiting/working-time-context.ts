import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CALENDAR_TIME, type WorkingTime } from '../../turns/working-time.ts';

const WorkingTimeContext = createContext<WorkingTime | null>(CALENDAR_TIME);

/** Provides what measures waits to the components below: null while it is not known yet. */
export const WorkingTimeProvider = WorkingTimeContext.Provider;

/** What measures the waits of the page; null while it is not known yet. Calendar time without a provider. */
export function useWorkingTime(): WorkingTime | null {
  return useContext(WorkingTimeContext);
}
