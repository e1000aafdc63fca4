import type { FileChunk } from '../download/chunked-file.ts';
import type { EventFilter } from '../timeline/facets/event-filter.ts';
import type { StoredMatches } from './conversations/stored-matches.ts';
import type { FoundEvents } from './export/find-events.ts';
import type { PeriodRequest } from './export/stored-insights.ts';
import type { AccountInsights } from './insights/account-insights.ts';
import type { ExportStartChoice } from './export/export-state.ts';

export type FileFormat = 'csv' | 'ndjson';

/** What the admin can do. An operation that cannot be started at the moment does nothing. */
export interface AccountActions {
  /**
   * Starts an export. It replaces the stored one.
   *
   * @param isUntilNow whether to include the last minutes, whose events may still change
   */
  start(choice: ExportStartChoice, isUntilNow: boolean): void;
  /** Adds the events since the end of the stored export, if it is finished. */
  update(): void;
  /**
   * Reads a part of the finished export again, up to its end, and stores what is different.
   *
   * @param days how many days before its end the part starts; null for all of it
   */
  checkAgain(days: number | null): void;
  /** Removes the events that the last check did not find in the account, and kept because they are many. */
  removeKept(): void;
  /** Removes the outcome of the last check. */
  dismissCheck(): void;
  pause(): void;
  resume(): void;
  /** Ends the wait of an export before a retry. */
  skipWait(): void;
  cancel(): void;
  /** Continues the stored export. */
  continueExport(): void;
  /** Asks the account again whether this person may export. Resolves when it has answered, or does not answer. */
  checkAccess(): Promise<void>;
  /** Deletes the stored export and its events. */
  remove(): void;
  /**
   * Computes the insights of the stored events.
   *
   * @param matches the events that pass the filters other than the date; null for all
   * @param request what part of the export the insights are of: its newest half if it is not set
   * @throws the signal's reason if it is aborted; an error if the events are deleted meanwhile
   */
  computeInsights(
    matches: StoredMatches | null,
    signal: AbortSignal,
    request?: PeriodRequest,
  ): Promise<AccountInsights>;
  /**
   * Finds the events that a filter leaves of all that are stored, not only of the loaded ones.
   *
   * @param onProgress called with the share that is done, from 0 to 1
   * @throws the signal's reason if it is aborted; an error if the events are deleted meanwhile
   */
  findEvents(
    filter: EventFilter,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<FoundEvents>;
  /**
   * Builds a file of the stored events in chunks, so that it is never in memory at once.
   *
   * @param matches the events to include; null for all
   * @throws the signal's reason if it is aborted; an error if the events are deleted meanwhile
   */
  fileChunks(
    format: FileFormat,
    matches: StoredMatches | null,
    signal: AbortSignal,
  ): AsyncGenerator<FileChunk, void>;
}
