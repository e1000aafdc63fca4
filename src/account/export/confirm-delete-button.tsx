import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PanelActions } from './panel.tsx';

export interface ConfirmDeleteButtonProps {
  /** Of the button that asks. */
  readonly label: string;
  /** How many events go. */
  readonly eventCount: number;
  /** True while something is under way: then nothing can be pressed. */
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  /** True where the button stands in a line of text. */
  readonly isLink?: boolean;
}

/** A button that deletes after it has asked once, in its own place. */
export function ConfirmDeleteButton({
  label,
  eventCount,
  isBusy,
  onDelete,
  isLink,
}: ConfirmDeleteButtonProps) {
  const { t } = useI18n();
  const questionId = useId();
  const place = useRef<HTMLDivElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const wasAsking = useRef(false);

  // The pressed button went away: the focus goes to the harmless answer, and back.
  useEffect(() => {
    if (isAsking !== wasAsking.current)
      place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div ref={place}>
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
      ref={place}
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
