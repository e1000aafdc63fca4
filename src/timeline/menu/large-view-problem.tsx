import { useI18n } from '../../i18n/i18n-context.tsx';
import { ErrorText } from '../../ui/load-error.tsx';

/** An error message, shown after Zendesk did not open the large view. */
export function LargeViewError() {
  const { t } = useI18n();
  return <ErrorText role="alert">{t('toolbar.large_view_failed')}</ErrorText>;
}
