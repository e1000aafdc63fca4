import type { ExportProgress } from './export-state.ts';
import type { Words } from '../../i18n/i18n-context.tsx';
import { isUnderWay } from './is-active.ts';
import { endWords } from './end-label.ts';

/**
 * What an export is doing, in a word.
 *
 * @param isHeld true where it is paused or is about to be
 */
export function headingWords(progress: ExportProgress, isHeld: boolean, { t }: Words): string {
  const isPausing = isHeld && isUnderWay(progress) && progress.state !== 'paused';
  return t(`export_page.heading.${isPausing ? 'pausing' : progress.state}`);
}

/** What is to be heard of an export: its heading, and how it ended. The numbers of each page are not. */
export function heardWords(progress: ExportProgress, isHeld: boolean, words: Words): string {
  const heading = headingWords(progress, isHeld, words);
  return isUnderWay(progress) ? heading : `${heading}. ${endWords(progress, words).join(' ')}`;
}
