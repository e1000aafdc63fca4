import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import StoppedIcon from '@zendeskgarden/svg-icons/src/16/alert-error-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { isPageBusy } from '../account-store.ts';
import { endLabels } from './end-label.ts';
import type { EndedProgress } from './export-progress.ts';
import type { StoredExport } from './export-state.ts';
import { headingLabel } from './heading-label.ts';
import { Panel, PanelActions, PanelHeading, PanelText } from './panel.tsx';
import { storedExportLabel } from './stored-export-label.ts';

export interface UnfinishedPanelProps {
  /** How the run on this page ended; null for an export of an earlier visit. */
  readonly progress: EndedProgress | null;
  /** Null if nothing is stored of it. */
  readonly stored: StoredExport | null;
  /** False if it would stop again at the same event, or is not allowed. */
  readonly canContinue: boolean;
  /** Opens the form for a new export; null if the form is open, or this person may not export. */
  readonly onNew: (() => void) | null;
}

const Icon = styled.span`
  display: grid;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

/** An export that ended early: why, and the way on. */
export function UnfinishedPanel({ progress, stored, canContinue, onNew }: UnfinishedPanelProps) {
  const { state, actions, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const isBusy = isPageBusy(state);
  const sentences = progress
    ? endLabels(progress, i18n)
    : stored
      ? [storedExportLabel(stored, isPersistent, i18n)]
      : [];

  return (
    <Panel>
      <PanelHeading tabIndex={-1}>
        {progress?.state === 'stopped' && (
          <Icon>
            <StoppedIcon aria-hidden="true" />
          </Icon>
        )}
        <bdi>
          {progress ? headingLabel(progress, false, i18n) : t('export_page.stored.unfinished')}
        </bdi>
      </PanelHeading>
      {sentences.map((sentence) => (
        <PanelText key={sentence}>
          <bdi>{sentence}</bdi>
        </PanelText>
      ))}
      {stored && (canContinue || onNew) && (
        <PanelActions>
          {canContinue ? (
            <Button
              isPrimary
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) actions.continueExport();
              }}
            >
              {t('export_page.stored.go_on')}
            </Button>
          ) : (
            <Button
              isPrimary
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onNew?.();
              }}
            >
              {t('account.new_export')}
            </Button>
          )}
        </PanelActions>
      )}
    </Panel>
  );
}
