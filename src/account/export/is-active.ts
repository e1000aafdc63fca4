import type { ActiveProgress, ExportProgress } from './export-progress.ts';

/** Whether an export reads events, or will when its pause or wait is over. */
export function isExportActive(progress: ExportProgress | null): progress is ActiveProgress {
  switch (progress?.state) {
    case 'running':
    case 'paused':
    case 'waiting':
      return true;
    case 'finished':
    case 'stopped':
    case 'cancelled':
    case undefined:
      return false;
  }
}
