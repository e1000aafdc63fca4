import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import { incompleteLabels } from './incomplete-label.ts';
import { stopLabel } from './stop-label.ts';

/** The result of an export that has ended, and why it ended early; empty for one that has not. */
export function endLabels(progress: ExportProgress, i18n: I18n): string[] {
  const { incompleteSeconds } = progress;
  switch (progress.state) {
    case 'running':
    case 'paused':
    case 'waiting':
      return [];
    case 'finished':
      return [finishedLabel(progress, i18n), ...incompleteLabels(incompleteSeconds, i18n)];
    case 'cancelled':
      return [storedLabel(progress, i18n), ...incompleteLabels(incompleteSeconds, i18n)];
    case 'stopped':
      return [
        stopLabel(progress.reason, i18n),
        storedLabel(progress, i18n),
        ...incompleteLabels(incompleteSeconds, i18n),
      ];
  }
}

function finishedLabel({ eventCount, startMs, untilMs }: ExportProgress, i18n: I18n): string {
  const until = dateTimeLabel(untilMs, i18n);
  return eventCount === 0
    ? i18n.t('export_page.progress.none', { from: dateTimeLabel(startMs, i18n), until })
    : i18n.t.plural('export_page.progress.all', eventCount, { time: until });
}

function storedLabel({ eventCount }: ExportProgress, { t }: I18n): string {
  return eventCount === 0
    ? t('export_page.progress.stored_none')
    : t.plural('export_page.progress.stored', eventCount);
}
