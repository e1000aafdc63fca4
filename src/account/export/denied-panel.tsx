import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Panel, PanelHeading, PanelText } from './panel.tsx';

/** Shown instead of the start form to agents who may no longer export, but still have exported events. */
export function DeniedPanel() {
  const { t } = useI18n();
  return (
    <Panel>
      <PanelHeading>
        <LockIcon aria-hidden="true" />
        <bdi>{t('export_page.denied.title')}</bdi>
      </PanelHeading>
      <PanelText>
        <bdi>{t('export_page.denied.text')}</bdi>
      </PanelText>
    </Panel>
  );
}
