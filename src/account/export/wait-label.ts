import { formatDuration } from '../../i18n/measures.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';

/** From so many seconds on one counts minutes. */
const MOST_SECONDS = 120;

/**
 * Why an export waits, and for how long.
 *
 * @param secondsLeft 0 where that is over, or nobody knows
 */
export function waitLabel({ kind }: RetryWait, secondsLeft: number, { t, formats }: I18n): string {
  if (kind === 'offline') return t('export_page.waiting.offline');
  const why = t(
    `export_page.waiting.${kind === 'rate-limited' || kind === 'timed-out' ? kind : 'server'}`,
  );
  return `${why} ${howLong()}`;

  function howLong(): string {
    if (secondsLeft === 0) return t('export_page.waiting.soon');
    return secondsLeft < MOST_SECONDS
      ? t.plural('export_page.waiting.seconds', secondsLeft)
      : t('export_page.waiting.longer', {
          duration: isolate(formatDuration(formats.locale, secondsLeft * 1000)),
        });
  }
}
