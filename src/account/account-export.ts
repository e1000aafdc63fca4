import { accountFiles } from './export/account-files.ts';
import { exportPath } from '../zendesk/endpoints.ts';
import type { ExportProgress } from './export/export-progress.ts';
import { type ExportRun, startExport } from './export/export-run.ts';
import { throttle } from '../app/throttle.ts';
import { type FetchJson, withRateLimit } from '../zendesk/fetcher.ts';
import { createRateLimiter, type RateWindow } from '../zendesk/rate-limiter.ts';
import { EXPORT_WINDOWS } from './export/export-limits.ts';
import { resumePointAt } from './export/resume-point.ts';
import { delay } from '../zendesk/delay.ts';
import { accountWindow } from './conversations/account-window.ts';
import type { SideConversationEvent } from '../events/event.ts';
import {
  type ExportStartChoice,
  type ExportProblem,
  type FinishedExport,
  type StoredExport,
  EXPORT_LAG_MS,
} from './export/export-state.ts';
import type { AgeLimits } from '../turns/waiting.ts';
import { withLock, isLocked } from '../storage/lock.ts';
import { exportWriter } from './export/export-writer.ts';
import type { ExportMeta } from './export/export-meta.ts';
import type { ExportStore } from './export/export-store.ts';
import type { AccountActions } from './account-actions.ts';
import { RequestError } from '../zendesk/request-error.ts';

export interface AccountExportOptions {
  /** Sends each request once, without a rate limit. */
  readonly fetchJson: FetchJson;
  /** The limit that all tabs share. */
  readonly sharedWindow: RateWindow;
  /** The account's origin. */
  readonly origin: string;
  readonly installation: string;
  readonly store: ExportStore;
  /** Names the agent's exports in this browser. */
  readonly storageKey: string;
  readonly ageLimits: AgeLimits;
  /** Names the day of a moment, in the agent's time zone. */
  readonly dayOf: (milliseconds: number) => string;
  readonly onChange: (state: AccountState) => void;
}

/** What is known of the account's exports. */
export interface AccountState {
  /** Of the run since the page was opened; null before the first. */
  readonly progress: ExportProgress | null;
  readonly kept: StoredExport | null;
  readonly last: FinishedExport | null;
  /** True where the account does not let this person export. */
  readonly isDenied: boolean;
  /** True while something that was asked for is being prepared or ended; nothing else can be asked for then. */
  readonly isBusy: boolean;
  /** True while kept events come from this browser. */
  readonly isLoading: boolean;
  readonly trouble: ExportProblem | null;
  /** The newest of the kept events, oldest first. */
  readonly events: readonly SideConversationEvent[];
}

/** Numbers are shown anew at most so often, in milliseconds, and the events more rarely: there are many. */
const SHOW_EVERY_MS = 250;
export const SHOW_EVENTS_EVERY_MS = 3000;

/** Enough pages to fill the window where most are full. */
const WINDOW_PAGES = 800;

/** So long, in milliseconds, the page waits to hear whether this person may export, before it offers to. */
const PROBE_PATIENCE_MS = 2000;

/** What the page asks of its own accord ends with the page, which the browser sees to. */
const UNTIL_UNLOAD = new AbortController().signal;

/** Binds the export's engine, what is kept of it, and what is made of it. */
export function accountExport(options: AccountExportOptions) {
  const { sharedWindow, origin, store, storageKey, onChange } = options;
  const pageLimiter = createRateLimiter({ windows: [sharedWindow] });
  const fetchJson = withRateLimit(options.fetchJson, pageLimiter);
  const files = accountFiles({ ...options, fetchJson });
  const lockName = `${storageKey} export`;

  let meta: ExportMeta | null = null;
  let run: ExportRun | null = null;
  let shownWindow = accountWindow();
  /** True from the press that begins, goes on or removes to its very end. */
  let isHeld = false;
  let recalled: Promise<void> = Promise.resolve();
  /** The request that found out whether this person may export counts too. */
  const probeTimes: number[] = [];
  let state: AccountState = {
    progress: null,
    kept: null,
    last: null,
    isDenied: false,
    isBusy: false,
    isLoading: false,
    trouble: null,
    events: [],
  };
  let isOpen = false;

  function change(part: Partial<AccountState>): void {
    state = { ...state, ...part };
    if (isOpen) onChange(state);
  }

  const showEvents = throttle(SHOW_EVENTS_EVERY_MS, () => change({ events: shownWindow.events() }));
  const showProgress = throttle(SHOW_EVERY_MS, (progress: ExportProgress) => change({ progress }));

  /** Looks at what is kept, and whether this person may export at all. */
  async function open(): Promise<void> {
    recalled = recall();
    await Promise.race([probe(), delay(PROBE_PATIENCE_MS, UNTIL_UNLOAD)]);
    isOpen = true;
    change({});
    await recalled;
  }

  async function recall(): Promise<void> {
    await withStore(async () => {
      if (await isLocked(lockName)) change({ trouble: 'elsewhere' });
      await catchUp();
    });
  }

  /** Looks at what is kept now: another page of this browser may have exported, gone on or deleted since the last time. */
  async function catchUp(): Promise<void> {
    const latest = await store.latest();
    const isSame = latest?.id === meta?.id && latest?.pageCount === meta?.pageCount;
    meta = latest;
    change({ kept: keptOf(meta), last: await store.lastExport(), isLoading: !isSame });
    if (isSame) return;
    shownWindow = accountWindow();
    change({ progress: null, events: [] });
    try {
      if (meta) await load(meta);
    } finally {
      change({ isLoading: false });
    }
  }

  /** Fills the window with the newest pages that are kept now; what comes later is not waited for. */
  async function load({ id, pageCount }: ExportMeta): Promise<void> {
    const first = Math.max(0, pageCount - WINDOW_PAGES);
    let number = first;
    for await (const page of store.pages(id, first, pageCount - first)) {
      shownWindow.add(page, number);
      number += 1;
    }
    change({ events: shownWindow.events() });
  }

  async function probe(): Promise<void> {
    probeTimes.push(Date.now());
    try {
      await fetchJson(exportPath(Math.floor((Date.now() - EXPORT_LAG_MS) / 1000)), {
        signal: UNTIL_UNLOAD,
      });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      // Whatever else went wrong is told when an export is started.
      if (error.kind === 'not-allowed') change({ isDenied: true });
    }
  }

  /** One thing at a time: on this page, and in this browser. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (isHeld) return;
    isHeld = true;
    change({ isBusy: true, trouble: null });
    try {
      await withStore(async () => {
        await recalled;
        const isDone = await withLock(lockName, async () => {
          await catchUp();
          await work();
        });
        if (!isDone) change({ trouble: 'elsewhere' });
      });
    } finally {
      isHeld = false;
      run = null;
      change({ isBusy: false });
    }
  }

  /** A browser that cannot keep or find what is kept says so by a `DOMException`; anything else is a mistake of ours. */
  async function withStore(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      change({ trouble: 'not-stored' });
      if (!(error instanceof DOMException)) throw error;
    }
  }

  async function begin(choice: ExportStartChoice, isUntilNow: boolean): Promise<void> {
    const last = await store.lastExport();
    const nowMs = Date.now();
    const isSinceLast = choice.kind === 'since-last' && last !== null;
    const startMs = isSinceLast ? last.untilMs : choice.kind === 'from' ? choice.startMs : nowMs;
    meta = await store.begin({
      startMs,
      untilMs: isUntilNow ? nowMs : nowMs - EXPORT_LAG_MS,
      from: isSinceLast ? last.resume : resumePointAt(startMs),
      createdMs: nowMs,
    });
    shownWindow = accountWindow();
    change({ kept: null, progress: null, events: [] });
    await runOn(meta);
  }

  async function goOn(): Promise<void> {
    // Another page may have come to its end.
    if (meta && meta.state !== 'finished') await runOn(meta);
  }

  async function runOn(from: ExportMeta): Promise<void> {
    let pageNumber = from.pageCount;
    run = startExport({
      fetchJson: options.fetchJson,
      rateLimiter: createRateLimiter({
        windows: [...EXPORT_WINDOWS, sharedWindow],
        earlierRequests: [...(await store.requestTimes()), ...probeTimes.splice(0)],
      }),
      origin,
      store: exportWriter(store, from, Date.now),
      from: from.resume,
      startMs: from.startMs,
      untilMs: from.untilMs,
      nowMs: Date.now,
      eventCount: from.eventCount,
      onProgress: showProgress,
      onKept(page) {
        shownWindow.add(page.events, pageNumber);
        pageNumber += 1;
        showEvents(undefined);
      },
    });
    change({ isBusy: false });
    const end = await run.done;
    meta = await store.meta(from.id);
    const isRefused =
      end.state === 'stopped' &&
      end.reason instanceof RequestError &&
      end.reason.kind === 'not-allowed';
    const last = await store.lastExport();
    change({ kept: keptOf(meta), last, isDenied: isRefused, events: shownWindow.events() });
  }

  async function remove(): Promise<void> {
    if (meta) await store.remove(meta.id);
    meta = null;
    shownWindow = accountWindow();
    change({ kept: null, progress: null, events: [] });
  }

  /** What figures and files are made of; there are none before there is an export. */
  function current(): ExportMeta {
    if (!meta) throw new Error('nothing is kept');
    return meta;
  }

  const actions: AccountActions = {
    start: (choice, isUntilNow) => void alone(() => begin(choice, isUntilNow)),
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    cancel: () => void run?.cancel(),
    goOn: () => void alone(goOn),
    remove: () => void alone(remove),
    figures: async (shownKeys, stop) => files.figures(current(), shownKeys, stop),
    pieces: (format, shownKeys, stop) => files.pieces(current(), format, shownKeys, stop),
  };
  return { open, actions };
}

function keptOf(meta: ExportMeta | null): StoredExport | null {
  if (!meta || (meta.eventCount === 0 && meta.state !== 'finished')) return null;
  const { startMs, untilMs, eventCount, lastMs, state } = meta;
  return { startMs, untilMs, eventCount, lastMs, isFinished: state === 'finished' };
}
