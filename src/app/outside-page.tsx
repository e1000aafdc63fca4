import HomeIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg';
import { PageNotice } from '../ui/page-notice.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Shown if the app is opened outside Zendesk: describes it and how to install it. */
export function OutsidePage() {
  const { t } = useI18n();
  return (
    <PageNotice icon={HomeIcon} tone="neutral" title={t('plain_page.outside_title')}>
      <p>{t('plain_page.outside_text')}</p>
      <p>{t('plain_page.outside_install')}</p>
    </PageNotice>
  );
}
