import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { ThreadTicketProps } from './thread-ticket.tsx';

/** The ticket's page beside the list, with all that an agent can do there. The list does not wait for it. */
export const ThreadTicket = lazy<ThreadTicketProps>(
  () => import(/* webpackChunkName: "thread", webpackPrefetch: true */ './thread-ticket.tsx'),
  { loading: ListSkeleton },
);
