import type { FileChunk } from '../download/chunked-file.ts';
import type { AccountInsights } from './insights/account-insights.ts';
import type { ExportStartChoice } from './export/export-state.ts';

export type FileFormat = 'csv' | 'ndjson';

/** What the admin can have done. */
export interface AccountActions {
  /**
   * Begins an export; one that was kept is forgotten.
   *
   * @param isUntilNow whether the last minutes are in it, which may still change
   */
  start(choice: ExportStartChoice, isUntilNow: boolean): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Goes on with the kept export. */
  goOn(): void;
  /** Forgets the kept export and its events. */
  remove(): void;
  /**
   * What the kept events say.
   *
   * @param shownKeys keys of the events to look at; null for all
   * @throws the signal's reason where it was aborted; an error where the events were deleted meanwhile
   */
  figures(shownKeys: ReadonlySet<string> | null, signal: AbortSignal): Promise<AccountInsights>;
  /**
   * A file in pieces, so that it never is in memory at once.
   *
   * @param shownKeys keys of the events that it holds; null for all
   * @throws the signal's reason where it was aborted; an error where the events were deleted meanwhile
   */
  pieces(
    format: FileFormat,
    shownKeys: ReadonlySet<string> | null,
    signal: AbortSignal,
  ): AsyncGenerator<FileChunk, void>;
}
