import EmptyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import type { ReadTicket } from './ticket-state.ts';
import { NoMatch } from '../timeline/search/no-match.tsx';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';

export interface EmptyTicketProps {
  readonly ticket: ReadTicket;
  readonly onClear: () => void;
}

/** Why the list has no rows: the filters leave none, there is nothing, or it is not known yet. */
export function EmptyTicket({ ticket, onClear }: EmptyTicketProps) {
  const { t } = useI18n();
  const { timeline, reading, listFailure, unread } = ticket;

  if (timeline.events.length > 0)
    return <NoMatch eventCount={timeline.events.length} onClear={onClear} />;
  if (reading) return <ListSkeleton />;
  // Something failed, and the notice above says what: "nothing" would be a lie.
  if (listFailure || unread.length > 0) return null;
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
