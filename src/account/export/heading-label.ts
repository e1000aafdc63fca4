import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isExportActive } from './is-active.ts';
import { endLabels } from './end-label.ts';

/**
 * What an export is doing.
 *
 * @param isPausing true if it is paused or is about to be
 * @param isCheck true if a part of a finished export is read again
 */
export function headingLabel(
  progress: ExportProgress,
  isPausing: boolean,
  { t }: I18n,
  isCheck = false,
): string {
  const isPending = isPausing && isExportActive(progress) && progress.state !== 'paused';
  if (isPending) return t('export_page.heading.pausing');
  return isCheck && isExportActive(progress)
    ? t(`export_page.check.${progress.state}`)
    : t(`export_page.heading.${progress.state}`);
}

/** The text for screen readers: the heading, and how the export ended. The counts would be too much. */
export function announcementText(
  progress: ExportProgress,
  isPausing: boolean,
  i18n: I18n,
  isCheck = false,
): string {
  const heading = headingLabel(progress, isPausing, i18n, isCheck);
  if (isExportActive(progress)) return heading;
  const text = endLabels(progress, i18n).join(' ');
  return i18n.t('export_page.announcement', { title: heading, text });
}
