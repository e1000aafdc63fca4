import { Button } from '@zendeskgarden/react-buttons';
import type { StoredExport } from './export-state.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { ConfirmDeleteButton } from './confirm-delete-button.tsx';
import { storedExportLabel } from './stored-export-label.ts';
import { Panel, PanelActions, PanelAside, PanelHeading, PanelText } from './panel.tsx';

export interface StoredExportPanelProps {
  readonly kept: StoredExport;
  /** False where it lives only as long as the page is open. */
  readonly isKept: boolean;
  /** True while something is under way: then nothing can be pressed. */
  readonly isBusy: boolean;
  /** Null where it would stop again at the same place, or may not go on. */
  readonly onGoOn: (() => void) | null;
  readonly onDelete: () => void;
}

/** What can be done with the export that this browser has kept. */
export function StoredExportPanel({
  kept,
  isKept,
  isBusy,
  onGoOn,
  onDelete,
}: StoredExportPanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { eventCount } = kept;
  const what = storedExportLabel(kept, isKept, i18n);

  if (kept.isFinished) {
    return (
      <PanelActions>
        <PanelAside>
          <bdi>{what}</bdi>
        </PanelAside>
        <ConfirmDeleteButton
          label={t(isKept ? 'export_page.stored.delete_all' : 'export_page.stored.delete')}
          eventCount={eventCount}
          isBusy={isBusy}
          onDelete={onDelete}
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
        <bdi>{what}</bdi>
      </PanelText>
      <PanelActions>
        {onGoOn && (
          <Button
            size="small"
            isPrimary
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) onGoOn();
            }}
          >
            {t('export_page.stored.go_on')}
          </Button>
        )}
        <ConfirmDeleteButton
          label={t('export_page.stored.delete')}
          eventCount={eventCount}
          isBusy={isBusy}
          onDelete={onDelete}
        />
      </PanelActions>
    </Panel>
  );
}
