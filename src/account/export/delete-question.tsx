import { Button } from '@zendeskgarden/react-buttons';
import { useId } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PanelActions } from './panel.tsx';

export interface DeleteQuestionProps {
  /** How many events would be deleted. */
  readonly eventCount: number;
  /** True while another operation is prepared or ended: then the buttons do nothing. */
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

/** Asks before the stored export is deleted. */
export function DeleteQuestion({ eventCount, isBusy, onDelete, onCancel }: DeleteQuestionProps) {
  const { t } = useI18n();
  const questionId = useId();
  return (
    <PanelActions
      role="group"
      aria-labelledby={questionId}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <bdi id={questionId}>{t.plural('export_page.stored.ask', eventCount)}</bdi>
      <Button
        size="small"
        isPrimary
        isDanger
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) onDelete();
        }}
      >
        {t('export_page.stored.confirm')}
      </Button>
      <Button
        size="small"
        data-cancel-delete
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) onCancel();
        }}
      >
        {t('export_page.stored.cancel')}
      </Button>
    </PanelActions>
  );
}
