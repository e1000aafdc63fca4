import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PanelActions } from './panel.tsx';

export interface ConfirmDeleteButtonProps {
  /** The label of the first button. */
  readonly label: string;
  /** How many events would be deleted. */
  readonly eventCount: number;
  /** True while another operation is prepared or ended: then the buttons do nothing. */
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  /** True if the button is part of a line of text. */
  readonly isLink?: boolean;
}

/** A button that asks for confirmation inline before it deletes. */
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

  // The pressed button is removed. The focus moves to Cancel, and back.
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
