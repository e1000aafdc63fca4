import { formatDuration } from '../../i18n/measures.ts';
import type { ActiveProgress, ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { dateTimeLabel } from './date-time-label.ts';

const MINUTE_MS = 60_000;

/**
 * The progress of an export as short phrases: number of events, position, and time left. While it waits, the reason stands in place
 * of the position. During an outage nobody knows the time left.
 *
 * @param isCheck true if a part of a finished export is read again
 */
export function progressLabels(progress: ActiveProgress, i18n: I18n, isCheck = false): string[] {
  const { t } = i18n;
  const time = dateTimeLabel(progress.reachedMs, i18n);
  const reached = t(isCheck ? 'export_page.check.reached' : 'export_page.progress.reached', {
    time,
  });
  return [
    t.plural('export_page.progress.events', progress.eventCount),
    ...(progress.state === 'waiting' ? [] : [reached]),
    ...(isOutage(progress) ? [] : [timeLeft(progress.msLeft, i18n)]),
  ];
}

function isOutage(progress: ActiveProgress): boolean {
  if (progress.state !== 'waiting') return false;
  const { kind } = progress.pause;
  return kind !== 'rate-limited' && kind !== 'too-recent';
}

function timeLeft(msLeft: number | null, { t, formats }: I18n): string {
  if (msLeft === null) return t('export_page.progress.time_unknown');
  return msLeft < MINUTE_MS
    ? t('export_page.progress.soon')
    : t('export_page.progress.time_left', {
        duration: isolate(formatDuration(formats.locale, msLeft)),
      });
}

/** How much of the time range has been read, from 0 to 100. */
export function percentDone({ startMs, untilMs, reachedMs }: ExportProgress): number {
  if (untilMs <= startMs) return 100;
  const part = (reachedMs - startMs) / (untilMs - startMs);
  return Math.round(Math.min(1, Math.max(0, part)) * 100);
}
