import {
  type AccountAction,
  type AccountStore,
  type LoadedEvents,
  metaOf,
} from '../account-store.ts';
import { type CheckOutcome, type ExportCheck, exportCheck } from './export-check.ts';
import type { ReadOptions } from './export-controller-options.ts';
import type { ExportMeta } from './export-meta.ts';
import type { EndedProgress } from './export-progress.ts';
import type { ExportStore } from './export-store.ts';
import { resumePointAt } from './resume-point.ts';

export interface ExportChecksOptions {
  readonly exports: ExportStore;
  readonly store: AccountStore;
  /** Reads events from the account, and shows the progress. */
  readonly readEvents: (meta: ExportMeta, options: ReadOptions) => Promise<EndedProgress>;
  /** The events for the list of the export as it is stored now; null if it was deleted. */
  readonly loadedOf: (stored: ExportMeta | null) => Promise<LoadedEvents>;
  readonly dispatch: (action: AccountAction) => void;
}

/** The operations of a page that compare its finished export with the account. */
export interface ExportChecks {
  /**
   * Reads a part of the export again, and shows what was different.
   *
   * @param days how many days before its end the part starts; null for all of it
   */
  checkAgain(days: number | null): Promise<void>;
  /** Removes the events that the last check has kept, and shows what became of them. */
  removeKept(): Promise<void>;
}

const DAY_MS = 86_400_000;

export function exportChecks(options: ExportChecksOptions): ExportChecks {
  const { exports, store, readEvents, loadedOf, dispatch } = options;
  /** The last check, if its outcome asks for a removal. */
  let asking: ExportCheck | null = null;

  async function show(
    type: 'check-ended' | 'kept-removed',
    exportId: number,
    outcome: CheckOutcome,
  ): Promise<void> {
    const meta = await exports.meta(exportId);
    dispatch({ type, meta, outcome, loaded: await loadedOf(meta) });
  }

  return {
    async checkAgain(days) {
      asking = null;
      const meta = metaOf(store.getState());
      // Another page of the app may have changed it.
      if (meta?.state !== 'finished') return;
      const earliestMs = days === null ? meta.startMs : meta.untilMs - days * DAY_MS;
      const startMs = Math.max(meta.startMs, earliestMs);
      const check = exportCheck(exports, meta, startMs);
      const from = resumePointAt(startMs);
      const end = await readEvents(meta, { writer: check.writer, from, startMs, isCheck: true });
      const outcome = await check.outcome(end);
      asking = outcome.kept ? check : null;
      await show('check-ended', meta.id, outcome);
    },
    async removeKept() {
      const state = store.getState();
      const meta = metaOf(state);
      // Another page of the app has deleted it.
      if (!meta) dispatch({ type: 'check-dismissed' });
      else if (asking && state.check)
        await show('kept-removed', meta.id, await asking.removeKept(state.check));
      asking = null;
    },
  };
}
