import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import { stopLabel } from './stop-label.ts';

/** What an export that is over has brought, and why it ended early; nothing for one that is not over. */
export function endLabels(progress: ExportProgress, i18n: I18n): string[] {
  switch (progress.state) {
    case 'running':
    case 'paused':
    case 'waiting':
      return [];
    case 'finished':
      return [whole(progress, i18n)];
    case 'cancelled':
      return [kept(progress, i18n)];
    case 'stopped':
      return [stopLabel(progress.reason, i18n), kept(progress, i18n)];
  }
}

function whole({ eventCount, startMs, untilMs }: ExportProgress, i18n: I18n): string {
  const until = dateTimeLabel(untilMs, i18n);
  return eventCount === 0
    ? i18n.t('export_page.progress.none', { from: dateTimeLabel(startMs, i18n), until })
    : i18n.t.plural('export_page.progress.all', eventCount, { time: until });
}

function kept({ eventCount }: ExportProgress, { t }: I18n): string {
  return eventCount === 0
    ? t('export_page.progress.stored_none')
    : t.plural('export_page.progress.stored', eventCount);
}
