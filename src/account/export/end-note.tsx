import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { CloseButton } from '../../ui/close-button.ts';
import { useAccount } from '../account-context.tsx';
import { PanelActions, PanelAside } from './panel.tsx';

/** After an export: how long its events are kept, and how to find what changes in Zendesk later. Can be closed. */
export function EndNote() {
  const { isPersistent, retentionDays } = useAccount();
  const { t } = useI18n();
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed || !isPersistent) return null;
  return (
    <PanelActions>
      <PanelAside>
        <bdi>{t.plural('export_page.end_note', retentionDays)}</bdi>
      </PanelAside>
      <CloseButton
        type="button"
        aria-label={t('waiting.dismiss')}
        title={t('waiting.dismiss')}
        onClick={() => setIsClosed(true)}
      >
        <CloseIcon aria-hidden="true" />
      </CloseButton>
    </PanelActions>
  );
}
