import { Button } from '@zendeskgarden/react-buttons';
import type { StoredExport } from './export-state.ts';
import { useAccount } from '../account-context.tsx';
import { isPageBusy, metaOf, progressOf } from '../account-store.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { ConfirmDeleteButton } from './confirm-delete-button.tsx';
import { exactnessLabels } from './exactness-label.ts';
import { incompleteLabels } from './incomplete-label.ts';
import { storedExportLabel } from './stored-export-label.ts';
import { Panel, PanelActions, PanelAside, PanelHeading, PanelText } from './panel.tsx';

export interface StoredExportPanelProps {
  readonly stored: StoredExport;
  /** False if it would stop again at the same event, or is not allowed. */
  readonly canContinue: boolean;
}

/** What can be done with the stored export. */
export function StoredExportPanel({ stored, canContinue }: StoredExportPanelProps) {
  const { state, actions, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const { eventCount } = stored;
  // The result of a run names them itself.
  const incomplete = progressOf(state) ? [] : incompleteLabels(stored.incompleteSeconds, i18n);
  const text = [storedExportLabel(stored, isPersistent, i18n), ...incomplete].join(' ');
  const meta = metaOf(state);

  if (stored.isFinished) {
    return (
      <PanelActions>
        <PanelAside>
          <bdi>{text}</bdi>
        </PanelAside>
        {(meta ? exactnessLabels(meta, i18n) : []).map((label) => (
          <PanelAside key={label}>
            <bdi>{label}</bdi>
          </PanelAside>
        ))}
        <ConfirmDeleteButton
          label={t(isPersistent ? 'export_page.stored.delete_all' : 'export_page.stored.delete')}
          eventCount={eventCount}
          isBusy={isPageBusy(state)}
          onDelete={actions.remove}
          isLink
        />
      </PanelActions>
    );
  }
  return (
    <Panel>
      <PanelHeading>
        <bdi>{t('export_page.stored.unfinished')}</bdi>
      </PanelHeading>
      <PanelText>
        <bdi>{text}</bdi>
      </PanelText>
      <PanelActions>
        {canContinue && (
          <Button
            size="small"
            isPrimary
            aria-disabled={isPageBusy(state)}
            onClick={() => {
              if (!isPageBusy(state)) actions.continueExport();
            }}
          >
            {t('export_page.stored.go_on')}
          </Button>
        )}
        <ConfirmDeleteButton
          label={t('export_page.stored.delete')}
          eventCount={eventCount}
          isBusy={isPageBusy(state)}
          onDelete={actions.remove}
        />
      </PanelActions>
    </Panel>
  );
}
