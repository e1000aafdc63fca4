import type { ExportWait } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { retryTime, waitReason } from '../../labels/retry-label.ts';

/**
 * Why an export waits, and for how long, as sentences.
 *
 * @param secondsLeft 0 if the time is over or unknown
 */
export function waitLabels(pause: ExportWait, secondsLeft: number, i18n: I18n): string[] {
  return [reasonOf(pause, i18n), retryTime(secondsLeft, i18n)];
}

function reasonOf(pause: ExportWait, i18n: I18n): string {
  switch (pause.kind) {
    case 'rate-limited':
    case 'too-recent':
      return i18n.t(`export_page.waiting.${pause.kind}`);
    default:
      return waitReason(pause, i18n);
  }
}
