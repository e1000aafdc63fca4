import { IconButton } from '@zendeskgarden/react-buttons';
import MoreIcon from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { TranslationKey } from '../../i18n/translator.ts';

/**
 * What is in the place of a lazy menu: a disabled button. Its label says so if the menu cannot be loaded.
 *
 * @param label the label of the menu's button
 */
export function unloadedMenu(label: TranslationKey) {
  return {
    loading: () => <DisabledButton label={label} />,
    failed: () => <DisabledButton label="states.not_loaded" />,
  };
}

function DisabledButton({ label }: { readonly label: TranslationKey }) {
  const { t } = useI18n();
  return (
    <IconButton size="small" aria-label={t(label)} title={t(label)} disabled>
      <MoreIcon />
    </IconButton>
  );
}
