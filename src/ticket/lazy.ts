import { lazy } from '../ui/lazy.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import type { IncompleteNoticeProps } from './incomplete-notice.tsx';
import type { ParentTicketProps } from './parent-ticket.tsx';

/** Few tickets have a parent. */
export const ParentTicket = lazy<ParentTicketProps>(
  () => import(/* webpackChunkName: "parent-ticket" */ './parent-ticket.tsx'),
  { failed: () => null },
);

/** Needed rarely, but prefetched: it tells that a list is incomplete, perhaps because the connection is bad. */
export const IncompleteNotice = lazy<IncompleteNoticeProps>(
  () =>
    import(
      /* webpackChunkName: "incomplete-notice", webpackPrefetch: true */ './incomplete-notice.tsx'
    ),
);

export const NewTicketPage = lazy<object>(
  () => import(/* webpackChunkName: "new-ticket-page" */ './new-ticket-page.tsx'),
  { loading: ListSkeleton },
);
