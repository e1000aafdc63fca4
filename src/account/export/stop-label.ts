import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import { wasRetried } from './retry-delay.ts';

/** Why an export stopped. */
export type StopReason = Extract<ExportProgress, { state: 'stopped' }>['reason'];

/** Says what happened and what to do. */
export function stopLabel(reason: StopReason, i18n: I18n): string {
  const { t } = i18n;
  if (reason.name === 'ExportStop') {
    const atMs = reason.atSecond * 1000;
    return t(`export_page.stopped.${reason.kind}`, { time: dateTimeLabel(atMs, i18n) });
  }
  switch (reason.kind) {
    // A rate limit does not stop an export unless something unexpected happens.
    case 'offline':
    case 'timed-out':
    case 'rate-limited':
      return t('export_page.stopped.away');
    case 'server':
    case 'rejected':
      return t(`export_page.stopped.${wasRetried(reason) ? 'outage' : reason.kind}`, {
        status: reason.status,
      });
    default:
      return t(`export_page.stopped.${reason.kind}`, { status: reason.status });
  }
}
