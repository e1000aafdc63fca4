import type { StoredExport } from './export-state.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';

/**
 * Describes a stored export that is not finished.
 *
 * @param isPersistent false if it lives only as long as the page is open
 */
export function storedExportLabel(
  { eventCount, lastMs }: StoredExport,
  isPersistent: boolean,
  i18n: I18n,
): string {
  const { t } = i18n;
  return lastMs === null
    ? t.plural(
        isPersistent
          ? 'export_page.stored.stopped_undated'
          : 'export_page.stored.stopped_undated_here',
        eventCount,
      )
    : t.plural(
        isPersistent ? 'export_page.stored.stopped_at' : 'export_page.stored.stopped_here',
        eventCount,
        { time: dateTimeLabel(lastMs, i18n) },
      );
}

/**
 * What a new export would delete; null if nothing.
 *
 * @param isPersistent as above
 */
export function replacementWarning(
  stored: StoredExport | null,
  isPersistent: boolean,
  { t }: I18n,
): string | null {
  if (stored === null || stored.eventCount === 0) return null;
  if (!stored.isFinished)
    return t.plural('export_page.start.replaces_unfinished', stored.eventCount);
  return t(isPersistent ? 'export_page.start.replaces' : 'export_page.start.replaces_here');
}
