import { Button } from '@zendeskgarden/react-buttons';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import type { ExportMeta } from './export-meta.ts';
import { exportNotes } from './export-notes.ts';
import { ClosablePanel, PanelActions, PanelHeading, PanelText } from './panel.tsx';

export interface ExportDetailsProps {
  readonly meta: ExportMeta;
  readonly onClose: () => void;
}

/** When the stored export was made, what it covers, and what it cannot cover. */
export function ExportDetails({ meta, onClose }: ExportDetailsProps) {
  const { isPersistent, retentionDays } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <ClosablePanel onClose={onClose}>
      <PanelHeading tabIndex={-1} data-export-details>
        <bdi>{t('export_page.bar.details')}</bdi>
      </PanelHeading>
      {exportNotes(meta, { i18n, isPersistent, retentionDays }).map((sentence) => (
        <PanelText key={sentence}>
          <bdi>{sentence}</bdi>
        </PanelText>
      ))}
      <PanelActions>
        <Button size="small" onClick={onClose}>
          {t('export_page.notes.close')}
        </Button>
      </PanelActions>
    </ClosablePanel>
  );
}
