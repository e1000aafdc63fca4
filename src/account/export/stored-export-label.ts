import type { StoredExport } from './export-state.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { dateTimeLabel } from './date-time-label.ts';

/**
 * What there is of an export.
 *
 * @param isKept false where it lives only as long as the page is open
 */
export function storedExportLabel(kept: StoredExport, isKept: boolean, i18n: I18n): string {
  const { t, formats } = i18n;
  const { eventCount, lastMs, startMs, untilMs } = kept;
  if (kept.isFinished) {
    return t.plural(
      isKept ? 'export_page.stored.finished' : 'export_page.stored.finished_here',
      eventCount,
      { from: dayOf(startMs), until: dayOf(untilMs - 1) },
    );
  }
  return lastMs === null
    ? t.plural(
        isKept ? 'export_page.stored.stopped_undated' : 'export_page.stored.stopped_undated_here',
        eventCount,
      )
    : t.plural(
        isKept ? 'export_page.stored.stopped_at' : 'export_page.stored.stopped_here',
        eventCount,
        { time: dateTimeLabel(lastMs, i18n) },
      );

  function dayOf(milliseconds: number): string {
    return isolate(formats.dayNamed(formats.dayKey(milliseconds)));
  }
}

/**
 * What an export that is newExportMeta now deletes; null where that is nothing.
 *
 * @param isKept as above
 */
export function replacementWarning(
  kept: StoredExport | null,
  isKept: boolean,
  { t }: I18n,
): string | null {
  if (kept === null || kept.eventCount === 0) return null;
  if (!kept.isFinished) return t.plural('export_page.start.replaces_unfinished', kept.eventCount);
  return t(isKept ? 'export_page.start.replaces' : 'export_page.start.replaces_here');
}
