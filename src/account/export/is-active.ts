import type { ExportProgress } from './export-state.ts';

/** Whether an export reads events, or will when its pause or wait is over. */
export function isExportActive(progress: ExportProgress | null): boolean {
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
