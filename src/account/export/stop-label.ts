import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { dateTimeLabel } from './date-time-label.ts';

/** Why an export stopped. */
export type StopReason = Extract<ExportProgress, { state: 'stopped' }>['reason'];

/** Says what happened and what to do. */
export function stopLabel(reason: StopReason, i18n: I18n): string {
  const { t, formats } = i18n;
  if (reason.name === 'ExportStop') {
    const atMs = reason.atSecond * 1000;
    return reason.kind === 'crowded-second'
      ? t('export_page.stopped.crowded-second', {
          time: isolate(formats.exactTime(atMs)),
          next: isolate(formats.exactTime(atMs + 1000)),
        })
      : t(`export_page.stopped.${reason.kind}`, { time: dateTimeLabel(atMs, i18n) });
  }
  switch (reason.kind) {
    // An export waits these out, so they do not stop it unless something unexpected happens.
    case 'offline':
    case 'timed-out':
    case 'rate-limited':
      return t('export_page.stopped.away');
    default:
      return t(`export_page.stopped.${reason.kind}`, { status: reason.status });
  }
}
