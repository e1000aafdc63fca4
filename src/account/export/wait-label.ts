import { formatDuration } from '../../i18n/measures.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';

/** Longer waits are given in minutes. */
const MAX_SECONDS = 120;

/**
 * Why an export waits, and for how long.
 *
 * @param secondsLeft 0 if the time is over or unknown
 */
export function waitLabel({ kind }: RetryWait, secondsLeft: number, { t, formats }: I18n): string {
  if (kind === 'offline') return t('export_page.waiting.offline');
  const reason = t(
    `export_page.waiting.${kind === 'rate-limited' || kind === 'timed-out' ? kind : 'server'}`,
  );
  return `${reason} ${timeLeft()}`;

  function timeLeft(): string {
    if (secondsLeft === 0) return t('export_page.waiting.soon');
    return secondsLeft < MAX_SECONDS
      ? t.plural('export_page.waiting.seconds', secondsLeft)
      : t('export_page.waiting.longer', {
          duration: isolate(formatDuration(formats.locale, secondsLeft * 1000)),
        });
  }
}
