import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PanelActions } from './panel.tsx';

export interface ConfirmDeleteButtonProps {
  /** The label of the button before confirmation. */
  readonly label: string;
  /** How many events are deleted. */
  readonly eventCount: number;
  /** True to disable the buttons while an operation is running. */
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  /** True for a button within text. */
  readonly isLink?: boolean;
}

/** A delete button. After a press, a confirmation replaces it. */
export function ConfirmDeleteButton({
  label,
  eventCount,
  isBusy,
  onDelete,
  isLink,
}: ConfirmDeleteButtonProps) {
  const { t } = useI18n();
  const questionId = useId();
  const container = useRef<HTMLDivElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const wasAsking = useRef(false);

  // The pressed button is removed, so the focus moves to the cancel button, and back.
  useEffect(() => {
    if (isAsking !== wasAsking.current)
      container.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div ref={container}>
        <Button
          size="small"
          isDanger
          {...(isLink ? { isLink } : { isBasic: true })}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) setIsAsking(true);
          }}
        >
          {label}
        </Button>
      </div>
    );
  }
  return (
    <PanelActions
      ref={container}
      role="group"
      aria-labelledby={questionId}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        setIsAsking(false);
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
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) setIsAsking(false);
        }}
      >
        {t('export_page.stored.cancel')}
      </Button>
    </PanelActions>
  );
}
