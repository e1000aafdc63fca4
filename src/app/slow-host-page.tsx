import ClockIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Shown if the host, the Zendesk page around the frame, has not answered yet: with many apps open, it can take long. */
export function SlowHostPage() {
  const { t } = useI18n();
  return (
    <PageNotice icon={ClockIcon} tone="neutral" title={t('plain_page.slow_host_title')}>
      <p>{t('plain_page.slow_host_text')}</p>
    </PageNotice>
  );
}
