import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import { CheckAccessButton } from './check-access-button.tsx';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** The page for people who may not export: who may, whom to ask, what they can use instead, and a way to ask again. */
export function DeniedPage() {
  const { t } = useI18n();
  return (
    <PageNotice icon={LockIcon} tone="neutral" title={t('export_page.denied.title')}>
      <p>
        <bdi>{t('export_page.denied.text')}</bdi>
      </p>
      <p>
        <bdi>{t('export_page.denied.sidebar')}</bdi>
      </p>
      <CheckAccessButton />
    </PageNotice>
  );
}
