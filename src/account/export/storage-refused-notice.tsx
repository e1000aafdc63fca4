import { useI18n } from '../../i18n/i18n-context.tsx';
import { Notice } from './notice.tsx';

/** Says that this browser refuses storage: an export lives as long as the page. */
export function StorageRefusedNotice() {
  const { t } = useI18n();
  return (
    <Notice
      tone="warning"
      title={t('export_page.storage_refused.title')}
      text={t('export_page.storage_refused.text')}
    />
  );
}
