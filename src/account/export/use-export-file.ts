import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { type AccountState, metaOf, progressOf, storedExportOf } from '../account-store.ts';
import type { DownloadChoice } from './download-menu.tsx';
import { exportFileName } from './file-formats.ts';
import { isExportActive } from './is-active.ts';
import { type FileState, useFileDownload } from './use-file-download.ts';

/** The events that search and facets leave. */
export interface ShownEvents {
  readonly count: number;
  readonly keys: ReadonlySet<string>;
}

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
 */
export function useExportFile(shown: ShownEvents | null): ExportFile {
  const { state, actions } = useAccount();
  const { formats } = useI18n();
  const { file, create, cancel, dismiss } = useFileDownload(
    metaOf(state)?.id ?? null,
    isExportActive(progressOf(state)),
  );

  function download({ format, isAll }: DownloadChoice): void {
    const { startMs, untilMs } = storedRange(state);
    const keys = isAll ? null : (shown?.keys ?? null);
    void create({
      format,
      name: exportFileName(
        formats.dayKey(startMs),
        formats.dayKey(untilMs - 1),
        keys !== null,
        format,
      ),
      chunks: (signal) => actions.fileChunks(format, keys, signal),
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
