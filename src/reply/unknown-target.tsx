import { useI18n } from '../i18n/i18n-context.tsx';
import { OutcomeLine } from '../ui/outcome-line.tsx';

/** In the place of a composer: the app does not know where replies in the conversation go. Announces itself. */
export function UnknownTarget({ onDismiss }: { readonly onDismiss: () => void }) {
  const { t } = useI18n();
  return (
    <div role="alert">
      <OutcomeLine text={t('reply.unknown_target')} action={null} onDismiss={onDismiss} />
    </div>
  );
}
