import { lazy } from '../../ui/lazy.tsx';
import type { WaitingListProps } from './waiting-list.tsx';

/** The waiting conversations. Needed once the ticket has loaded. */
export const WaitingList = lazy<WaitingListProps>(
  () => import(/* webpackChunkName: "waiting" */ './waiting-list.tsx'),
);
