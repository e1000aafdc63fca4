import { useCurrentAgent } from '../app/current-agent.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { ErrorText } from '../ui/load-error.tsx';
import { useConversationActions } from '../timeline/conversation-actions.tsx';
import { IncompleteNotice, ParentTicket } from './lazy.ts';
import { RetryWaitNotice } from './retry-wait-notice.tsx';
import { useTicket } from './ticket-context.tsx';

/** The notices above the list: replies that cannot be written, drafts of conversations that are gone, the parent ticket, a wait before a retry, and missing conversations or events. */
export function TicketNotices() {
  const { page, status, controller } = useTicket();
  const { t } = useI18n();
  const { isAdmin } = useCurrentAgent();
  const actions = useConversationActions();
  if (status.state !== 'loaded') return null;
  const { retryWait, listFailure, isListComplete, failedConversations } = status;
  return (
    <>
      {page.writing === 'failed' && (
        <ErrorText role="alert">{t('states.replies_not_loaded')}</ErrorText>
      )}
      {actions?.renderNotices(isListComplete)}
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
