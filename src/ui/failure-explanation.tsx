import { type Failure, failureText } from '../labels/failure-label.ts';
import { retryTime, waitReason } from '../labels/retry-label.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface FailureExplanationProps {
  readonly failure: Failure;
  /** From `useAutoRetry`. */
  readonly secondsLeft: number | null;
  /** False too if the role of the agent is not known. */
  readonly isAdmin: boolean;
}

/**
 * What happened and what to do, or when the app retries by itself. Screen readers announce the reason once and not the
 * countdown.
 */
export function FailureExplanation({ failure, secondsLeft, isAdmin }: FailureExplanationProps) {
  const i18n = useI18n();
  if (secondsLeft === null) return <p>{failureText(failure, i18n.t, isAdmin)}</p>;
  return (
    <>
      <p>{waitReason(failure, i18n)}</p>
      <p role="timer" aria-live="off">
        {retryTime(secondsLeft, i18n)}
      </p>
    </>
  );
}
