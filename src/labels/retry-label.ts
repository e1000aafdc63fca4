import type { I18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { formatDuration } from '../i18n/measures.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';

/** Longer waits are given in minutes. */
const MAX_SECONDS = 120;

/** Why the app waits before it retries a request, as a sentence. */
export function waitReason({ kind }: Pick<RetryWait, 'kind'>, { t }: I18n): string {
  switch (kind) {
    case 'offline':
    case 'rate-limited':
    case 'timed-out':
      return t(`waits.${kind}`);
    default:
      return t('waits.server');
  }
}

/**
 * When the app retries a request by itself, as a sentence.
 *
 * @param secondsLeft 0 if the time is over or unknown
 */
export function retryTime(secondsLeft: number, { t, formats }: I18n): string {
  if (secondsLeft === 0) return t('waits.now');
  return secondsLeft < MAX_SECONDS
    ? t.plural('waits.seconds', secondsLeft)
    : t('waits.longer', {
        duration: isolate(formatDuration(formats.locale, secondsLeft * 1000)),
      });
}
