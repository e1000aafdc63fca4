import { createStore } from '../../app/store.ts';
import { throttle } from '../../app/throttle.ts';
import { isLocked, withLock } from '../../storage/lock.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import { delay } from '../../zendesk/delay.ts';
import { exportPath } from '../../zendesk/endpoints.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { withRateLimit } from '../../zendesk/single-try-fetcher.ts';
import { createRateLimiter, type RateWindow } from '../../zendesk/rate-limiter.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import type { AccountActions } from '../account-actions.ts';
import {
  type AccountAction,
  type AccountStore,
  accountReducer,
  INITIAL_STATE,
  isPageBusy,
  type LoadedEvents,
  metaOf,
} from '../account-store.ts';
import { accountWindow } from '../conversations/account-window.ts';
import { conversationIndex } from './conversation-index.ts';
import { EXPORT_WINDOWS } from './export-limits.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ActiveProgress, ExportProgress } from './export-progress.ts';
import { type ExportRun, startExport } from './export-run.ts';
import { EXPORT_LAG_MS, type ExportStartChoice } from './export-state.ts';
import type { ExportStore } from './export-store.ts';
import { exportWriter } from './export-writer.ts';
import { fileChunks } from './file-chunks.ts';
import { isExportActive } from './is-active.ts';
import { resumePointAt } from './resume-point.ts';
import { storedInsights } from './stored-insights.ts';

export interface ExportControllerOptions {
  /** Sends each request once, without a rate limit. */
  readonly fetchJson: FetchJson;
  /** The limit that all tabs share. */
  readonly sharedWindow: RateWindow;
  /** The account's origin. */
  readonly origin: string;
  /** Names the installation. */
  readonly installation: string;
  readonly exports: ExportStore;
  /** Names the agent's exports in this browser. */
  readonly storageKey: string;
  readonly ageLimits: AgeLimits;
  /** Formats the day of a time in the agent's time zone, for example `2026-11-20`. */
  readonly dayOf: (milliseconds: number) => string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
}

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
  /** Updates the time in the state. Changes of the events do so too. */
  refreshTime(): void;
}

/** How often the progress is shown, and the events, of which there are many; in milliseconds. */
const SHOW_EVERY_MS = 250;
export const SHOW_EVENTS_EVERY_MS = 3000;

/** Enough pages to fill the window if most of them are full. */
const WINDOW_PAGES = 800;

/** How long the page waits, in milliseconds, for the account to say whether this person may export. */
const ACCESS_TIMEOUT_MS = 2000;

/** No export has this id. */
const NO_EXPORT = -1;

/** For requests that end with the page only. */
const UNTIL_UNLOAD = new AbortController().signal;

export function createExportController(options: ExportControllerOptions): ExportController {
  const { sharedWindow, origin, exports, storageKey } = options;
  const store = createStore(accountReducer, { ...INITIAL_STATE, nowMs: Date.now() });
  const pageLimiter = createRateLimiter({ windows: [sharedWindow] });
  const fetchJson = withRateLimit(options.fetchJson, pageLimiter);
  const lockName = `${storageKey} export`;

  /** The events of the current export for the list. */
  let list = emptyList();
  let run: ExportRun | null = null;
  let restored: Promise<void> = Promise.resolve();
  /** When the check for access was made: the account counts it as an export request. */
  const accessCheckTimes: number[] = [];

  const index = conversationIndex(exports, (exportId, pageCount) =>
    exportId === list.exportId ? list.window.conversationsUpTo(pageCount) : null,
  );
  const computeInsights = storedInsights({ ...options, store: exports, index, fetchJson });

  function dispatch(action: AccountAction): void {
    // Progress changes several times a second. The list need not be filtered again each time.
    if (action.type !== 'run-progressed') refreshTime();
    store.dispatch(action);
  }

  function refreshTime(): void {
    store.dispatch({ type: 'time-passed', nowMs: Date.now() });
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
      await restore();
    });
    await checkAccess();
    await restored;
  }

  async function checkAccess(): Promise<void> {
    const isDenied = await Promise.race([isAccessDenied(), delay(ACCESS_TIMEOUT_MS, UNTIL_UNLOAD)]);
    dispatch({ type: 'access-checked', isDenied: isDenied ?? false });
  }

  /** A late answer counts too. */
  async function isAccessDenied(): Promise<boolean> {
    accessCheckTimes.push(Date.now());
    try {
      const path = exportPath(Math.floor((Date.now() - EXPORT_LAG_MS) / 1000));
      await fetchJson(path, { signal: UNTIL_UNLOAD });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      // Other failures are shown when an export is started.
      if (error.kind !== 'not-allowed') return false;
      dispatch({ type: 'access-checked', isDenied: true });
      return true;
    }
    return false;
  }

  /** Shows what the browser has stored now. */
  async function restore(): Promise<void> {
    const meta = await exports.latest();
    dispatch({ type: 'restored', meta, lastFinished: await exports.lastExport() });
    const { current } = store.getState();
    if (current.state === 'none') list = emptyList();
    if (current.state !== 'loading') return;
    list = emptyList(current.meta.id);
    try {
      await loadEvents(current.meta);
    } finally {
      showLoaded();
    }
  }

  /** Fills the window with the newest pages that are stored now. */
  async function loadEvents({ id, pageCount }: ExportMeta): Promise<void> {
    const { window } = list;
    let number = Math.max(0, pageCount - WINDOW_PAGES);
    for await (const page of exports.pages(id, number, pageCount - number)) {
      window.add(page, number);
      number += 1;
    }
  }

  function showLoaded(): void {
    dispatch({ type: 'events-loaded', exportId: list.exportId, loaded: loadedEvents() });
  }

  function loadedEvents(): LoadedEvents {
    return { events: list.window.events(), pageCount: list.window.pageCount() };
  }

  /** Does one operation at a time: on this page, and in this browser. */
  async function perform(operation: () => Promise<void>): Promise<void> {
    const state = store.getState();
    if (state.current.state === 'running' || isPageBusy(state)) return;
    dispatch({ type: 'operation-started' });
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
    }
  }

  /** Browsers report that they cannot store or load something by a `DOMException`. Other errors are the app's own. */
  async function withStorage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      dispatch({ type: 'problem', problem: 'not-stored' });
      if (!(error instanceof DOMException)) throw error;
    }
  }

  async function start(choice: ExportStartChoice, isUntilNow: boolean): Promise<void> {
    const last = await exports.lastExport();
    const nowMs = Date.now();
    const isSinceLast = choice.kind === 'since-last' && last !== null;
    const startMs = isSinceLast ? last.untilMs : choice.kind === 'from' ? choice.startMs : nowMs;
    const meta = await exports.create({
      startMs,
      untilMs: isUntilNow ? nowMs : nowMs - EXPORT_LAG_MS,
      from: isSinceLast ? last.resume : resumePointAt(startMs),
      createdMs: nowMs,
    });
    list = emptyList(meta.id);
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
    const extended = await exports.extend(meta.id, Date.now() - EXPORT_LAG_MS);
    if (extended) await runFrom(extended);
  }

  /** Runs an export from its stored resume point to its end. */
  async function runFrom(meta: ExportMeta): Promise<void> {
    const earlierRequests = [...(await exports.requestTimes()), ...accessCheckTimes.splice(0)];
    const reported: { latest: ExportProgress | null } = { latest: null };
    run = startExport({
      fetchJson: options.fetchJson,
      rateLimiter: createRateLimiter({
        windows: [...EXPORT_WINDOWS, sharedWindow],
        earlierRequests,
      }),
      origin,
      writer: exportWriter(exports, meta, Date.now),
      from: meta.resume,
      startMs: meta.startMs,
      untilMs: meta.untilMs,
      nowMs: Date.now,
      eventCount: meta.eventCount,
      onProgress(progress) {
        const isFirst = reported.latest === null;
        reported.latest = progress;
        // The end is dispatched below, together with what is stored then.
        if (!isExportActive(progress)) return;
        if (isFirst) dispatch({ type: 'run-started', meta, progress });
        else showProgress({ progress, isLatest: () => reported.latest === progress });
      },
      onStored(page, pageNumber) {
        list.window.add(page.events, pageNumber);
        showEvents(meta.id);
      },
    });
    await run.done;
    const progress = reported.latest;
    if (!progress || isExportActive(progress)) throw new Error('the run did not report its end');
    dispatch({
      type: 'run-ended',
      meta: await exports.meta(meta.id),
      lastFinished: await exports.lastExport(),
      progress,
      loaded: loadedEvents(),
    });
  }

  async function remove(): Promise<void> {
    const meta = metaOf(store.getState());
    if (meta) await exports.remove(meta.id);
    list = emptyList();
    dispatch({ type: 'removed' });
  }

  /** The stored export, for insights and files. */
  function currentMeta(): ExportMeta {
    const meta = metaOf(store.getState());
    if (!meta) throw new Error('no export is stored');
    return meta;
  }

  const actions: AccountActions = {
    start: (choice, isUntilNow) => void perform(() => start(choice, isUntilNow)),
    update: () => void perform(update),
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    skipWait: () => run?.skipWait(),
    cancel: () => void run?.cancel(),
    continueExport: () => void perform(continueExport),
    checkAccess,
    remove: () => void perform(remove),
    computeInsights: async (shownKeys, signal, request) =>
      computeInsights(currentMeta(), shownKeys, signal, request),
    fileChunks: (format, shownKeys, signal) =>
      fileChunks(exports, index, currentMeta().id, { format, shownKeys, signal }),
  };
  return { store, actions, open, refreshTime };
}

function emptyList(exportId = NO_EXPORT) {
  return { exportId, window: accountWindow() };
}
