import { useI18n } from '../i18n/i18n-context.tsx';
import { OutcomeLine } from '../ui/outcome-line.tsx';

/** In the place of a composer: its message was sent. Screen readers hear it from the page. */
export function AnsweredLine({ onDismiss }: { readonly onDismiss: () => void }) {
  const { t } = useI18n();
  return <OutcomeLine text={t('reply.row.sent')} action={null} onDismiss={onDismiss} />;
}
