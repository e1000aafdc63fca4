import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** The page for agents who may not export: explains who may, and what they can use instead. */
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
    </PageNotice>
  );
}
