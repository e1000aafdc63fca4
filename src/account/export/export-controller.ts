import { createStore } from '../../app/store.ts';
import { throttle } from '../../app/throttle.ts';
import { isLocked, withLock } from '../../storage/lock.ts';
import { DatabaseClosed } from '../../storage/reopening-database.ts';
import { delay } from '../../zendesk/delay.ts';
import { withRateLimit } from '../../zendesk/single-try-fetcher.ts';
import { createRateLimiter } from '../../zendesk/rate-limiter.ts';
import type { AccountActions } from '../account-actions.ts';
import {
  type AccountAction,
  type AccountStore,
  accountReducer,
  INITIAL_STATE,
  isPageBusy,
  metaOf,
} from '../account-store.ts';
import { accessCheck, UNTIL_UNLOAD } from './access-check.ts';
import { accountClock } from './account-clock.ts';
import { conversationIndex } from './conversation-index.ts';
import { EXPORT_WINDOWS } from './export-limits.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ActiveProgress, EndedProgress, ExportProgress } from './export-progress.ts';
import { exportChecks } from './export-checks.ts';
import type { ExportControllerOptions, ReadOptions } from './export-controller-options.ts';
import { emptyList, loadedEventsOf } from './export-list.ts';
import { type ExportRun, startExport } from './export-run.ts';
import { exportStart } from './export-start.ts';
import { EXPORT_LAG_MS, type ExportStartChoice } from './export-state.ts';
import { deleteUnused, exportLock } from './retention.ts';
import { exportWriter } from './export-writer.ts';
import { isExportActive } from './is-active.ts';
import { loadNewestEvents } from './newest-events.ts';
import { storedInsights } from './stored-insights.ts';
import { storedReads } from './stored-reads.ts';

interface RunProgress {
  readonly progress: ActiveProgress;
  /** False once the run has ended, or has reported more. */
  readonly isLatest: () => boolean;
}

/** Runs the account's exports and keeps the store up to date. */
export interface ExportController {
  readonly store: AccountStore;
  readonly actions: AccountActions;
  /**
   * Loads the stored export, and asks the account whether this person may export.
   *
   * @returns resolves when both are done; rejects only on errors of the app itself
   */
  open(): Promise<void>;
  /** Call it when the page comes to the front: updates the time in the state, and notes that the export is in use. */
  onShown(): void;
}

/** How often the progress is shown, and the events, of which there are many; in milliseconds. */
const SHOW_EVERY_MS = 250;
export const SHOW_EVENTS_EVERY_MS = 3000;

/** How long the page waits, in milliseconds, for the account to say whether this person may export. */
const ACCESS_TIMEOUT_MS = 2000;

export function createExportController(options: ExportControllerOptions): ExportController {
  const { sharedWindow, origin, exports, storageKey, retentionDays, dayOf } = options;
  const store = createStore(accountReducer, { ...INITIAL_STATE, nowMs: Date.now() });
  const pageLimiter = createRateLimiter({ windows: [sharedWindow] });
  const fetchJson = withRateLimit(options.fetchJson, pageLimiter);
  const fetchComplete = withRateLimit(options.fetchComplete, pageLimiter);
  const clock = accountClock(Date.now);
  const lockName = exportLock(storageKey);

  /** The events of the current export for the list. */
  let list = emptyList();
  let run: ExportRun | null = null;
  let restored: Promise<void> = Promise.resolve();
  /** True if what is stored may have been deleted or changed by others since it was read. */
  let isStale = false;
  const access = accessCheck({ fetchComplete, origin, clock, onDenied });

  const index = conversationIndex(exports, (exportId, revision, pageCount) =>
    exportId === list.exportId && revision === list.revision
      ? list.window.conversationsUpTo(pageCount)
      : null,
  );
  const reads = storedReads({
    exports,
    index,
    computeInsights: storedInsights({ ...options, store: exports, index, fetchJson }),
    dayOf,
    shown: () => metaOf(store.getState()),
    onStale: showCurrent,
  });

  function dispatch(action: AccountAction): void {
    // Progress changes several times a second. The list need not be filtered again each time.
    if (action.type !== 'run-progressed') refreshTime();
    store.dispatch(action);
  }

  function refreshTime(): void {
    store.dispatch({ type: 'time-passed', nowMs: clock.nowMs() });
  }

  const showEvents = throttle(SHOW_EVENTS_EVERY_MS, (exportId: number) => {
    if (exportId === list.exportId) showLoaded();
  });
  const showProgress = throttle(SHOW_EVERY_MS, ({ progress, isLatest }: RunProgress) => {
    if (isLatest()) dispatch({ type: 'run-progressed', progress });
  });

  async function open(): Promise<void> {
    restored = withStorage(async () => {
      if (await isLocked(lockName)) dispatch({ type: 'problem', problem: 'elsewhere' });
      else if (await deleteUnused(exports, storageKey, { nowMs: Date.now(), days: retentionDays }))
        dispatch({ type: 'problem', problem: 'expired' });
      await restore();
    });
    await checkAccess();
    await restored;
  }

  /** Shows what is stored now. An operation does so at its end. */
  async function restoreIfStale(): Promise<void> {
    await restored;
    const state = store.getState();
    if (!isStale || state.current.state === 'running' || isPageBusy(state)) return;
    isStale = false;
    restored = withStorage(restore);
    await restored;
  }

  /** After the database was closed. Others may have deleted it. */
  async function onStorageClosed(): Promise<void> {
    isStale = true;
    await restoreIfStale();
    const { current } = store.getState();
    if (current.state !== 'running') return;
    const stored = await exports.meta(current.meta.id).catch(() => null);
    if (!stored) await run?.cancel();
  }

  function onDenied(): void {
    dispatch({ type: 'access-checked', isDenied: true });
  }

  async function checkAccess(): Promise<void> {
    const isDenied = await Promise.race([access.ask(), delay(ACCESS_TIMEOUT_MS, UNTIL_UNLOAD)]);
    dispatch({ type: 'access-checked', isDenied: isDenied ?? false });
  }

  /** After events were removed on another page of the app. */
  function showCurrent(): void {
    isStale = true;
    void restoreIfStale();
  }

  /** Shows what the browser has stored now. */
  async function restore(): Promise<void> {
    const meta = await exports.latest();
    if (meta) await reads.noteUse(meta);
    dispatch({ type: 'restored', meta, lastFinished: await exports.lastExport() });
    const { current } = store.getState();
    if (current.state === 'none') list = emptyList();
    if (current.state !== 'loading') return;
    list = emptyList(current.meta);
    try {
      await loadNewestEvents(exports, current.meta, list.window, UNTIL_UNLOAD);
    } finally {
      showLoaded();
    }
  }

  function showLoaded(): void {
    dispatch({ type: 'events-loaded', exportId: list.exportId, loaded: loadedEventsOf(list) });
  }

  /**
   * Does one operation at a time: on this page, and in this browser.
   *
   * @param keepsCheck true if it is about the outcome of the last check
   */
  async function perform(operation: () => Promise<void>, keepsCheck = false): Promise<void> {
    const state = store.getState();
    if (state.current.state === 'running' || isPageBusy(state)) return;
    dispatch({ type: 'operation-started', keepsCheck });
    try {
      await withStorage(async () => {
        await restored;
        const isDone = await withLock(lockName, async () => {
          await restore();
          await operation();
        });
        if (!isDone) dispatch({ type: 'problem', problem: 'elsewhere' });
      });
    } finally {
      run = null;
      dispatch({ type: 'operation-ended' });
      await restoreIfStale();
    }
  }

  /** Browsers report that they cannot store or load something by a `DOMException`. Other errors are the app's own. */
  async function withStorage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isClosed = error instanceof DatabaseClosed;
      // What is stored is not known any more.
      if (isClosed) forget();
      dispatch({ type: 'problem', problem: isClosed ? 'storage-closed' : 'not-stored' });
      if (!isClosed && !(error instanceof DOMException)) throw error;
    }
  }

  /** Shows no export. */
  function forget(): void {
    list = emptyList();
    dispatch({ type: 'removed' });
  }

  async function start(choice: ExportStartChoice, isUntilNow: boolean): Promise<void> {
    const last = await exports.lastExport();
    const meta = await exports.create(exportStart(choice, isUntilNow, last, clock.nowMs()));
    list = emptyList(meta);
    dispatch({ type: 'removed' });
    await runFrom(meta);
  }

  async function continueExport(): Promise<void> {
    const meta = metaOf(store.getState());
    // Another page of the app may have finished it.
    if (meta && meta.state !== 'finished') await runFrom(meta);
  }

  async function update(): Promise<void> {
    const meta = metaOf(store.getState());
    // Another page of the app may have continued it.
    if (meta?.state !== 'finished') return;
    const extended = await exports.extend(meta.id, clock.nowMs() - EXPORT_LAG_MS);
    if (extended) await runFrom(extended);
  }

  /** Runs an export from its stored resume point to its end. */
  async function runFrom(meta: ExportMeta): Promise<void> {
    const progress = await readEvents(meta, {
      writer: exportWriter(exports, meta, Date.now),
      from: meta.resume,
      startMs: meta.startMs,
      isCheck: false,
    });
    const stored = await exports.meta(meta.id);
    // Another page of the app has deleted it.
    if (!stored) list = emptyList();
    dispatch({
      type: 'run-ended',
      meta: stored,
      lastFinished: await exports.lastExport(),
      progress: stored ? progress : { ...progress, eventCount: 0 },
      loaded: loadedEventsOf(list),
    });
  }

  /** Reads events from the account, and shows the progress. Returns how it ended. */
  async function readEvents(
    meta: ExportMeta,
    { writer, from, startMs, isCheck }: ReadOptions,
  ): Promise<EndedProgress> {
    const earlierRequests = [...(await exports.requestTimes()), ...access.takeTimes()];
    const reported: { latest: ExportProgress | null } = { latest: null };
    run = startExport({
      fetchComplete: options.fetchComplete,
      rateLimiter: createRateLimiter({
        windows: [...EXPORT_WINDOWS, sharedWindow],
        earlierRequests,
      }),
      origin,
      writer,
      from,
      startMs,
      untilMs: meta.untilMs,
      nowMs: Date.now,
      clock,
      eventCount: meta.eventCount,
      incompleteSeconds: meta.incompleteSeconds,
      onProgress(progress) {
        const isFirst = reported.latest === null;
        reported.latest = progress;
        // The end is dispatched by the caller, together with what is stored then.
        if (!isExportActive(progress)) return;
        if (isFirst) dispatch({ type: 'run-started', meta, progress, isCheck });
        else showProgress({ progress, isLatest: () => reported.latest === progress });
      },
      onStored({ page, changedPages }) {
        if (page) list.window.add(page.events, page.number);
        for (const changed of changedPages) list.window.replace(changed.events, changed.number);
        showEvents(meta.id);
      },
    });
    await run.done;
    const progress = reported.latest;
    if (!progress || isExportActive(progress)) throw new Error('the run did not report its end');
    return progress;
  }

  async function remove(): Promise<void> {
    const meta = metaOf(store.getState());
    if (meta) await exports.remove(meta.id);
    forget();
  }

  const checks = exportChecks({
    exports,
    store,
    readEvents,
    async loadedOf(stored) {
      if (!stored) list = emptyList();
      else if (stored.revision !== list.revision) {
        // Where events were removed, the others have other positions.
        const next = emptyList(stored);
        await loadNewestEvents(exports, stored, next.window, UNTIL_UNLOAD);
        list = next;
      }
      return loadedEventsOf(list);
    },
    dispatch,
  });

  const actions: AccountActions = {
    start: (choice, isUntilNow) => void perform(() => start(choice, isUntilNow)),
    update: () => void perform(update),
    checkAgain: (days) => void perform(() => checks.checkAgain(days)),
    removeKept: () => void perform(checks.removeKept, true),
    dismissCheck: () => dispatch({ type: 'check-dismissed' }),
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    skipWait: () => run?.skipWait(),
    cancel: () => void run?.cancel(),
    continueExport: () => void perform(continueExport),
    checkAccess,
    remove: () => void perform(remove),
    computeInsights: reads.computeInsights,
    findEvents: reads.findEvents,
    fileChunks: reads.fileChunks,
  };
  exports.onClosed(() => void onStorageClosed());
  return {
    store,
    actions,
    open,
    onShown() {
      refreshTime();
      reads.noteFurtherUse();
    },
  };
}
