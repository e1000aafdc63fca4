import { useCurrentAgent } from '../app/current-agent.tsx';
import { IncompleteNotice, ParentTicket } from './lazy.ts';
import { RetryWaitNotice } from './retry-wait-notice.tsx';
import { useTicket } from './ticket-context.tsx';

/** The notices above the list: the parent ticket, a wait before a retry, and missing conversations or events. */
export function TicketNotices() {
  const { page, status, controller } = useTicket();
  const { isAdmin } = useCurrentAgent();
  if (status.state !== 'loaded') return null;
  const { retryWait, listFailure, isListComplete, failedConversations } = status;
  return (
    <>
      {page.parentTicketId !== null && <ParentTicket id={page.parentTicketId} />}
      {retryWait && <RetryWaitNotice retryWait={retryWait} onTryNow={controller.refresh} />}
      {(listFailure !== null || failedConversations.length > 0) && (
        <IncompleteNotice
          listFailure={listFailure}
          isOutdated={isListComplete}
          failedConversations={failedConversations}
          isAdmin={isAdmin}
          onRefresh={controller.refresh}
          onRetry={controller.retry}
        />
      )}
    </>
  );
}
