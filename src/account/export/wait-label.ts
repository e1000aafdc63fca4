import type { RetryWait } from '../../zendesk/fetcher.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { retryTime, waitReason } from '../../labels/retry-label.ts';

/**
 * Why an export waits, and for how long, as sentences.
 *
 * @param secondsLeft 0 if the time is over or unknown
 */
export function waitLabels(pause: RetryWait, secondsLeft: number, i18n: I18n): string[] {
  const reason =
    pause.kind === 'rate-limited'
      ? i18n.t('export_page.waiting.rate-limited')
      : waitReason(pause, i18n);
  // The end of a wait without a connection is not known.
  return [reason, retryTime(pause.kind === 'offline' ? 0 : secondsLeft, i18n)];
}
