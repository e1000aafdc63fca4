import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import type { LoadedTicket } from './ticket-status.ts';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';

export interface EmptyTicketProps {
  readonly ticket: LoadedTicket;
}

/** Shown instead of the list if a ticket has no events, or none have loaded yet. */
export function EmptyTicket({ ticket }: EmptyTicketProps) {
  const { t } = useI18n();
  const { timeline, isLoading, listFailure, failedConversations } = ticket;

  if (isLoading) return <ListSkeleton />;
  // `IncompleteNotice` shows the failure, and the ticket may have events.
  if (listFailure || failedConversations.length > 0) return null;
  if (timeline.conversations.length > 0) {
    return (
      <PageNotice icon={EmptyIcon} tone="neutral" title={t('states.no_events_title')}>
        <p>{t('states.no_events_text')}</p>
      </PageNotice>
    );
  }
  return (
    <PageNotice icon={EmptyIcon} tone="neutral" title={t('states.empty_title')}>
      <p>{t('states.empty_text')}</p>
    </PageNotice>
  );
}
