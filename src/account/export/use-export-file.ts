import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { type AccountState, metaOf, progressOf, storedExportOf } from '../account-store.ts';
import type { DownloadChoice, ShownEvents } from './file-choice.ts';
import type { AccountView } from '../use-account-view.ts';
import { exportFileName } from './file-formats.ts';
import { isExportActive } from './is-active.ts';
import { type FileState, useFileDownload } from './use-file-download.ts';

/** The file of the stored export that was requested last. */
export interface ExportFile {
  readonly state: FileState;
  readonly download: (choice: DownloadChoice) => void;
  readonly cancel: () => void;
  /** Removes the outcome. */
  readonly dismiss: () => void;
}

/**
 * Creates files of the stored export.
 *
 * @param shown the events that search and facets leave; null if they are not used
 * @param view what the page shows: its change removes the outcome
 */
export function useExportFile(shown: ShownEvents | null, view: AccountView): ExportFile {
  const { state, actions } = useAccount();
  const { formats } = useI18n();
  const { file, create, cancel, dismiss } = useFileDownload(
    metaOf(state)?.id ?? null,
    isExportActive(progressOf(state)),
    view,
  );

  function download({ format, isAll }: DownloadChoice): void {
    const wanted = isAll ? null : shown;
    if (wanted?.matches === null) return;
    const { startMs, untilMs } = storedRange(state);
    void create({
      format,
      name: exportFileName(
        formats.dayKey(startMs),
        formats.dayKey(untilMs - 1),
        wanted !== null,
        format,
      ),
      chunks: (signal) => actions.fileChunks(format, wanted && wanted.matches, signal),
    });
  }

  return { state: file, download, cancel, dismiss };
}

/**
 * The time range of the stored events, in milliseconds since 1970; `untilMs` is exclusive. An unfinished export ends at
 * its newest event.
 */
function storedRange(state: AccountState): { startMs: number; untilMs: number } {
  const progress = progressOf(state);
  if (progress) {
    const { startMs, untilMs, reachedMs } = progress;
    return { startMs, untilMs: progress.state === 'finished' ? untilMs : reachedMs + 1 };
  }
  const stored = storedExportOf(state);
  if (!stored) return { startMs: 0, untilMs: 0 };
  const { startMs, untilMs, lastMs, isFinished } = stored;
  return { startMs, untilMs: isFinished ? untilMs : (lastMs ?? startMs) + 1 };
}
