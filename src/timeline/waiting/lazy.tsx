import { lazy } from '../../ui/lazy.tsx';
import { CheckingTurns } from './checking-turns.tsx';
import type { OutsideFiltersProps } from './outside-filters.tsx';
import type { WaitingListProps } from './waiting-list.tsx';

/** The list of conversations that wait for an answer. Needed once the ticket has loaded. */
export const WaitingList = lazy<WaitingListProps>(
  () => import(/* webpackChunkName: "waiting" */ './waiting-list.tsx'),
  { loading: CheckingTurns },
);

/** An event above the list that search or facets hide. */
export const OutsideFilters = lazy<OutsideFiltersProps>(
  () => import(/* webpackChunkName: "waiting" */ './outside-filters.tsx'),
);

/** Says that the list has only one conversation. */
export const NarrowedNotice = lazy<object>(
  () => import(/* webpackChunkName: "waiting" */ './narrowed-notice.tsx'),
);
