import { lazy } from '../ui/lazy.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import type { IncompleteNoticeProps } from './incomplete-notice.tsx';
import { PlainIncompleteNotice } from './plain-incomplete-notice.tsx';
import type { ParentTicketProps } from './parent-ticket.tsx';

/** A link to the parent ticket. Few tickets have one. */
export const ParentTicket = lazy<ParentTicketProps>(
  () => import(/* webpackChunkName: "parent-ticket" */ './parent-ticket.tsx'),
  { failed: () => null },
);

/** A warning that the list is incomplete. Rarely shown, but prefetched: when it is needed, the connection may be bad. */
export const IncompleteNotice = lazy<IncompleteNoticeProps>(
  () =>
    import(
      /* webpackChunkName: "incomplete-notice", webpackPrefetch: true */ './incomplete-notice.tsx'
    ),
  { loading: PlainIncompleteNotice, failed: PlainIncompleteNotice },
);

/** The page for a ticket that was never saved. */
export const NewTicketPage = lazy<object>(
  () => import(/* webpackChunkName: "new-ticket-page" */ './new-ticket-page.tsx'),
  { loading: ListSkeleton },
);
