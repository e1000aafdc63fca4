import { Button } from '@zendeskgarden/react-buttons';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../i18n/i18n-context.tsx';

/** The question whether a draft is to be discarded, which takes the place of the button that asks it. */
export interface DiscardQuestion {
  readonly isAsking: boolean;
  readonly setIsAsking: (isAsking: boolean) => void;
  /** The button that keeps the draft. It has the focus when the question appears. */
  readonly keep: RefObject<HTMLButtonElement | null>;
  /** The button that asks. It has the focus again when the draft is kept. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** The state and the focus of the question. */
export function useDiscardQuestion(): DiscardQuestion {
  const [isAsking, setIsAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { isAsking, setIsAsking, keep, opener };
}

export interface DiscardChoiceProps {
  readonly keep: DiscardQuestion['keep'];
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** The words of the question, and its two answers. */
export function DiscardChoice({ keep, onKeep, onDiscard }: DiscardChoiceProps) {
  const { t } = useI18n();
  return (
    <>
      <p>{t('reply.discard_question')}</p>
      <Button size="small" isDanger onClick={onDiscard}>
        {t('reply.discard')}
      </Button>
      <Button ref={keep} size="small" isBasic onClick={onKeep}>
        {t('reply.keep')}
      </Button>
    </>
  );
}
