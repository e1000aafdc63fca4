import LockIcon from '@zendeskgarden/svg-icons/src/16/lock-locked-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { deniedLabel } from './denied-label.ts';
import { CheckAccessButton } from './check-access-button.tsx';
import { Panel, PanelActions, PanelHeading, PanelText } from './panel.tsx';

/** Replaces the form for a new export if the person has lost access but still has stored events. */
export function DeniedPanel() {
  const { t } = useI18n();
  const { title, text } = deniedLabel(useAccount().isAdmin, t);
  return (
    <Panel>
      <PanelHeading>
        <LockIcon aria-hidden="true" />
        <bdi>{title}</bdi>
      </PanelHeading>
      <PanelText>
        <bdi>{text}</bdi>
      </PanelText>
      <PanelActions>
        <CheckAccessButton />
      </PanelActions>
    </Panel>
  );
}
