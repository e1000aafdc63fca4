import { exportAddress } from './api/addresses.ts';
import type { ExportProgress } from './api/export-progress.ts';
import { type ExportRun, startExport } from './api/export-run.ts';
import { paced } from './api/paced.ts';
import type { Read } from './api/reader.ts';
import { resumePointAt } from './api/resume-point.ts';
import { userRoles } from './api/user-roles.ts';
import { accountConversations, type AccountConversations } from './model/account-conversations.ts';
import { type AccountFigures, accountFigures, userIdsOfAccount } from './model/account-figures.ts';
import { accountWindow } from './model/account-window.ts';
import { csvBody, csvHead } from './model/csv.ts';
import type { SideConversationEvent } from './model/event.ts';
import { EXPORT_COLUMNS, exportRows } from './model/export-rows.ts';
import type { ExportStartChoice, FinishedExport, KeptExport } from './model/export-state.ts';
import { readableKeyOf } from './model/light-event.ts';
import { ndjsonOf } from './model/ndjson.ts';
import type { AgeLimits } from './model/waiting.ts';
import { exportKeeper } from './storage/export-keeper.ts';
import type { ExportMeta } from './storage/export-meta.ts';
import type { ExportStore } from './storage/export-store.ts';
import type { AccountActions } from './view/nav-bar/account-actions.ts';
import { RequestError } from './zaf/request-error.ts';

export interface AccountExportOptions {
  readonly read: Read;
  /** The account's origin. */
  readonly origin: string;
  readonly installation: string;
  readonly store: ExportStore;
  readonly ageLimits: AgeLimits;
  /** Names the day of a moment, in the agent's time zone. */
  readonly dayOf: (milliseconds: number) => string;
  readonly onChange: (state: AccountState) => void;
}

/** What is known of the account's exports. */
export interface AccountState {
  /** Of the run since the page was opened; null before the first. */
  readonly progress: ExportProgress | null;
  readonly kept: KeptExport | null;
  readonly last: FinishedExport | null;
  /** True where the account does not let this person export. */
  readonly isDenied: boolean;
  /** The newest of the kept events, oldest first. */
  readonly events: readonly SideConversationEvent[];
}

/** The last minutes may still change, so an export ends this long before now, in milliseconds. */
export const BEHIND_NOW_MS = 5 * 60_000;

/** Numbers are shown anew at most so often, in milliseconds, and the events more rarely: there are many. */
const SHOW_EVERY_MS = 250;
const SHOW_EVENTS_EVERY_MS = 1000;

/** Enough pages to fill the window where most are full. */
const WINDOW_PAGES = 800;

const PARTNERS = 15;

/** Roles of at most so many people are asked for: ten requests. */
const MOST_ROLES = 1000;

/** Binds the export's engine, what is kept of it, and what is made of it. */
export function accountExport(options: AccountExportOptions) {
  const { read, origin, installation, store, ageLimits, dayOf, onChange } = options;
  const { signal } = new AbortController();
  const roles = userRoles(read, `${installation} roles`);
  let meta: ExportMeta | null = null;
  let run: ExportRun | null = null;
  let window = accountWindow();
  let state: AccountState = {
    progress: null,
    kept: null,
    last: null,
    isDenied: false,
    events: [],
  };
  /** All conversations, as far as they were asked for: that export's pages before `next` are in them. */
  let whole: {
    readonly of: number;
    next: number;
    readonly conversations: AccountConversations;
  } | null = null;

  function change(part: Partial<AccountState>): void {
    state = { ...state, ...part };
    onChange(state);
  }

  const showEvents = paced(SHOW_EVENTS_EVERY_MS, () => change({ events: window.events() }));
  const showProgress = paced(SHOW_EVERY_MS, (progress: ExportProgress) => change({ progress }));

  /** Looks at what is kept, and whether this person may export at all. */
  async function open(): Promise<void> {
    await Promise.all([recall(), probe()]);
  }

  async function recall(): Promise<void> {
    meta = await store.latest();
    change({ kept: keptOf(meta), last: await store.lastExport() });
    if (!meta) return;
    const first = Math.max(0, meta.pageCount - WINDOW_PAGES);
    let number = first;
    for await (const page of store.pages(meta.id, first)) {
      window.add(page, number);
      number += 1;
    }
    showEvents(undefined);
  }

  async function probe(): Promise<void> {
    try {
      await read(exportAddress(Math.floor((Date.now() - BEHIND_NOW_MS) / 1000)), { signal });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (error.kind === 'not-allowed') change({ isDenied: true });
    }
  }

  async function begin(choice: ExportStartChoice): Promise<void> {
    const last = await store.lastExport();
    if (meta) await store.remove(meta.id);
    window = accountWindow();
    whole = null;
    const nowMs = Date.now();
    const isSinceLast = choice.kind === 'since-last' && last !== null;
    const startMs = isSinceLast ? last.untilMs : choice.kind === 'from' ? choice.startMs : nowMs;
    meta = await store.begin({
      startMs,
      untilMs: nowMs - BEHIND_NOW_MS,
      from: isSinceLast ? last.resume : resumePointAt(startMs),
      createdMs: nowMs,
    });
    change({ kept: null, events: [] });
    await goOn(meta);
  }

  async function goOn(from: ExportMeta): Promise<void> {
    const keeper = exportKeeper(store, from, Date.now);
    let pageNumber = from.pageCount;
    run = startExport({
      read,
      origin,
      store: {
        async append(page, requestTimes) {
          await keeper.append(page, requestTimes);
          window.add(page.events, pageNumber);
          pageNumber += 1;
          showEvents(undefined);
        },
        end: (how, requestTimes) => keeper.end(how, requestTimes),
      },
      from: from.resume,
      startMs: from.startMs,
      untilMs: from.untilMs,
      nowMs: Date.now,
      eventCount: from.eventCount,
      requestTimes: await store.requestTimes(),
      onProgress: showProgress,
    });
    const end = await run.done;
    run = null;
    meta = await store.latest();
    const isRefused =
      end.state === 'stopped' &&
      end.reason instanceof RequestError &&
      end.reason.kind === 'not-allowed';
    change({
      kept: keptOf(meta),
      last: await store.lastExport(),
      isDenied: isRefused && (meta?.eventCount ?? 0) === 0,
    });
  }

  async function remove(): Promise<void> {
    if (meta) await store.remove(meta.id);
    meta = null;
    whole = null;
    window = accountWindow();
    change({ kept: null, progress: null, events: [] });
  }

  /** Every conversation of the kept export. What was read for it before is not read again. */
  async function wholeAccount(of: ExportMeta): Promise<AccountConversations> {
    if (whole?.of !== of.id) whole = { of: of.id, next: 0, conversations: accountConversations() };
    const reading = whole;
    for await (const page of store.pages(of.id, reading.next)) {
      reading.conversations.add(page);
      reading.next += 1;
    }
    return reading.conversations;
  }

  async function figures(shownKeys: ReadonlySet<string> | null): Promise<AccountFigures> {
    const of = meta;
    const conversations = of ? await wholeAccount(of) : accountConversations();
    const userIds = userIdsOfAccount(conversations.all()).slice(0, MOST_ROLES);
    return accountFigures(conversations.all(), {
      startMs: of?.startMs ?? 0,
      endMs: of?.untilMs ?? 0,
      nowMs: Date.now(),
      roles: await roles.of(userIds, signal),
      limits: ageLimits,
      dayOf,
      partnerCount: PARTNERS,
      ...(shownKeys && { shows: (event) => shownKeys.has(readableKeyOf(event)) }),
    });
  }

  async function* pieces(
    ...[format, shownKeys]: Parameters<AccountActions['pieces']>
  ): AsyncGenerator<string, void> {
    if (format === 'csv') yield csvHead(EXPORT_COLUMNS);
    const of = meta;
    if (!of) return;
    const conversations = format === 'csv' || shownKeys ? await wholeAccount(of) : null;
    let number = 0;
    for await (const page of store.pages(of.id)) {
      if (!conversations) yield ndjsonOf(page);
      else {
        const all = conversations.read(page, number);
        const events = shownKeys ? all.filter(({ key }) => shownKeys.has(key)) : all;
        yield format === 'csv'
          ? csvBody(exportRows(events))
          : ndjsonOf(events.map(({ raw }) => raw));
      }
      number += 1;
    }
  }

  const actions: AccountActions = {
    start: (choice) => void begin(choice),
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    cancel: () => void run?.cancel(),
    goOn: () => void (meta && goOn(meta)),
    remove: () => void remove(),
    figures,
    pieces,
  };
  return { open, actions };
}

function keptOf(meta: ExportMeta | null): KeptExport | null {
  if (!meta || (meta.eventCount === 0 && meta.state !== 'finished')) return null;
  const { startMs, untilMs, eventCount, lastMs, state } = meta;
  return { startMs, untilMs, eventCount, lastMs, isFinished: state === 'finished' };
}
