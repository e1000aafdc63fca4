import { Button } from '@zendeskgarden/react-buttons';
import PlugIcon from '@zendeskgarden/svg-icons/src/16/plug-stroke.svg';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Shown if the host, the Zendesk page around the frame, is silent, refuses to name the ticket, or cannot be connected to. */
export function NoHostPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <PageNotice icon={PlugIcon} tone="danger" title={t('plain_page.no_host_title')}>
      <p>{t('plain_page.no_host_text')}</p>
      <Button size="small" onClick={onRetry}>
        {t('failures.try_again')}
      </Button>
    </PageNotice>
  );
}
