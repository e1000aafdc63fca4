import type { ExportProgress } from './export-state.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isExportActive } from './is-active.ts';
import { endLabels } from './end-label.ts';

/**
 * What an export is doing, in a word.
 *
 * @param isHeld true where it is paused or is about to be
 */
export function headingLabel(progress: ExportProgress, isHeld: boolean, { t }: I18n): string {
  const isPausing = isHeld && isExportActive(progress) && progress.state !== 'paused';
  return t(`export_page.heading.${isPausing ? 'pausing' : progress.state}`);
}

/** What is to be heard of an export: its heading, and how it ended. The numbers of each page are not. */
export function announcementText(progress: ExportProgress, isHeld: boolean, i18n: I18n): string {
  const heading = headingLabel(progress, isHeld, i18n);
  return isExportActive(progress) ? heading : `${heading}. ${endLabels(progress, i18n).join(' ')}`;
}
