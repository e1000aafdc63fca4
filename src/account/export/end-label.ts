import type { ExportProgress } from './export-state.ts';
import type { Words } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import { stopLabel } from './stop-label.ts';

/** What an export that is over has brought, and why it ended early; nothing for one that is not over. */
export function endLabels(progress: ExportProgress, words: Words): string[] {
  switch (progress.state) {
    case 'running':
    case 'paused':
    case 'waiting':
      return [];
    case 'finished':
      return [whole(progress, words)];
    case 'cancelled':
      return [kept(progress, words)];
    case 'stopped':
      return [stopLabel(progress.reason, words), kept(progress, words)];
  }
}

function whole({ eventCount, startMs, untilMs }: ExportProgress, words: Words): string {
  const until = dateTimeLabel(untilMs, words);
  return eventCount === 0
    ? words.t('export_page.progress.none', { from: dateTimeLabel(startMs, words), until })
    : words.t.plural('export_page.progress.all', eventCount, { time: until });
}

function kept({ eventCount }: ExportProgress, { t }: Words): string {
  return eventCount === 0
    ? t('export_page.progress.kept_none')
    : t.plural('export_page.progress.kept', eventCount);
}
