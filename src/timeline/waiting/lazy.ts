import { lazy } from '../../ui/lazy.tsx';
import type { WaitingListProps } from './waiting-list.tsx';

/** The list of conversations that wait for an answer. Needed once the ticket has loaded. */
export const WaitingList = lazy<WaitingListProps>(
  () => import(/* webpackChunkName: "waiting" */ './waiting-list.tsx'),
);
