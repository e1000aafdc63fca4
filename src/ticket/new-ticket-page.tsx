import NotesIcon from '@zendeskgarden/svg-icons/src/16/notes-stroke.svg';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** The page for a ticket that was never saved. It has no id, so it cannot have side conversations. */
export default function NewTicketPage() {
  const { t } = useI18n();
  return (
    <PageNotice icon={NotesIcon} tone="neutral" title={t('plain_page.new_ticket_title')}>
      <p>{t('plain_page.new_ticket_text')}</p>
    </PageNotice>
  );
}
