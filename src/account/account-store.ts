import type { Store } from '../app/store.ts';
import type { AccountEvent } from './conversations/account-event.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { ExportMeta } from './export/export-meta.ts';
import { insightsVersion } from './export/insights-source.ts';
import type { CheckOutcome } from './export/export-check.ts';
import type {
  ActiveProgress,
  EndedProgress,
  ExportEnd,
  ExportProgress,
} from './export/export-progress.ts';
import type { ExportProblem, FinishedExport, StoredExport } from './export/export-state.ts';

/** What the account page knows of exports. */
export interface AccountState {
  /** Whether this person may export: unknown until the account answers, and then as it last answered. */
  readonly access: 'checking' | 'allowed' | 'denied';
  readonly current: CurrentExport;
  /** The export that finished last. Its events may have been deleted. */
  readonly lastFinished: FinishedExport | null;
  readonly problem: ExportProblem | null;
  /** What the last check of this export has found; null if there was none, or if it was dismissed. */
  readonly check: CheckOutcome | null;
  /** The time of the last change, in milliseconds since 1970: what "today" and ages refer to. */
  readonly nowMs: number;
}

/** The export that the page shows. */
export type CurrentExport =
  | ({ readonly state: 'none' } & Idle)
  /** The browser has stored one, whose newest events are being loaded. */
  | ({ readonly state: 'loading'; readonly meta: ExportMeta } & Idle)
  /** The browser has stored one. This page has not continued it. */
  | ({ readonly state: 'stored'; readonly meta: ExportMeta; readonly loaded: LoadedEvents } & Idle)
  /** One is being read from the account. */
  | {
      readonly state: 'running';
      /** As it was stored when the run started. */
      readonly meta: ExportMeta;
      readonly loaded: LoadedEvents;
      readonly progress: ActiveProgress;
      /** True if a part of a finished export is read again. */
      readonly isCheck: boolean;
    }
  /** The page has read one, to its end or not. */
  | ({
      readonly state: 'ended';
      /** Null if another page of the app deleted the export during the run. */
      readonly meta: ExportMeta | null;
      readonly loaded: LoadedEvents;
      readonly progress: EndedProgress;
    } & Idle);

interface Idle {
  /** True while an operation is being prepared or ended. No other operation can be started meanwhile. */
  readonly isBusy: boolean;
}

/** The newest stored events, for the list. */
export interface LoadedEvents {
  /** Oldest first. */
  readonly events: readonly AccountEvent[];
  /** How many pages of the export are stored; together with the export's id this identifies the set of events. */
  readonly pageCount: number;
}

/** What a check has found, and the export as it is stored after it; null if it was deleted. */
interface CheckedExport {
  readonly meta: ExportMeta | null;
  readonly outcome: CheckOutcome;
  readonly loaded: LoadedEvents;
}

export type AccountAction =
  | { readonly type: 'time-passed'; readonly nowMs: number }
  | { readonly type: 'access-checked'; readonly isDenied: boolean }
  | { readonly type: 'problem'; readonly problem: ExportProblem }
  /** `keepsCheck` if it is about the outcome of the last check. */
  | { readonly type: 'operation-started'; readonly keepsCheck?: boolean }
  | { readonly type: 'operation-ended' }
  /** What the browser has stored now: another page of the app may have exported, continued, or deleted since. */
  | {
      readonly type: 'restored';
      readonly meta: ExportMeta | null;
      readonly lastFinished: FinishedExport | null;
    }
  | { readonly type: 'events-loaded'; readonly exportId: number; readonly loaded: LoadedEvents }
  | {
      readonly type: 'run-started';
      readonly meta: ExportMeta;
      readonly progress: ActiveProgress;
      readonly isCheck: boolean;
    }
  | { readonly type: 'run-progressed'; readonly progress: ActiveProgress }
  | {
      readonly type: 'run-ended';
      readonly meta: ExportMeta | null;
      readonly lastFinished: FinishedExport | null;
      readonly progress: EndedProgress;
      readonly loaded: LoadedEvents;
    }
  /** `kept-removed`: after events were removed that a check had kept. */
  | ({ readonly type: 'check-ended' | 'kept-removed' } & CheckedExport)
  | { readonly type: 'check-dismissed' }
  | { readonly type: 'removed' };

export type AccountStore = Store<AccountState, AccountAction>;

const NO_EVENTS: LoadedEvents = { events: [], pageCount: 0 };

export const INITIAL_STATE: AccountState = {
  access: 'checking',
  current: { state: 'none', isBusy: false },
  lastFinished: null,
  problem: null,
  check: null,
  nowMs: 0,
};

export function accountReducer(state: AccountState, action: AccountAction): AccountState {
  const { current } = state;
  switch (action.type) {
    case 'time-passed':
      return { ...state, nowMs: action.nowMs };
    case 'access-checked':
      return { ...state, access: action.isDenied ? 'denied' : 'allowed' };
    case 'problem':
      return { ...state, problem: action.problem };
    case 'operation-started':
      return current.state === 'running'
        ? state
        : {
            ...state,
            problem: null,
            check: action.keepsCheck ? state.check : null,
            current: { ...current, isBusy: true },
          };
    case 'operation-ended':
      return { ...state, current: idle(current) };
    case 'restored': {
      const { meta, lastFinished } = action;
      return { ...state, lastFinished, current: restored(current, meta) };
    }
    case 'events-loaded': {
      const { exportId, loaded } = action;
      if (current.state === 'none' || current.meta?.id !== exportId) return state;
      if (current.state === 'loading')
        return { ...state, current: { ...current, state: 'stored', loaded } };
      return { ...state, current: { ...current, loaded } };
    }
    case 'run-started': {
      const { meta, progress, isCheck } = action;
      const loaded = metaOf(state)?.id === meta.id ? loadedOf(state) : NO_EVENTS;
      return { ...state, current: { state: 'running', meta, progress, loaded, isCheck } };
    }
    case 'run-progressed':
      if (current.state !== 'running') return state;
      return { ...state, current: { ...current, progress: action.progress } };
    case 'run-ended': {
      const { meta, lastFinished, progress, loaded } = action;
      const access = isRefused(progress) ? 'denied' : 'allowed';
      const ended = { state: 'ended', meta, progress, loaded, isBusy: true } as const;
      return { ...state, access, lastFinished, current: ended };
    }
    case 'check-ended': {
      const access = isRefused(action.outcome.end) ? 'denied' : 'allowed';
      return { ...state, access, ...checked(action) };
    }
    case 'kept-removed':
      return { ...state, ...checked(action) };
    case 'check-dismissed':
      return { ...state, check: null };
    case 'removed':
      return { ...state, check: null, current: { state: 'none', isBusy: isPageBusy(state) } };
  }
}

/** A run that did not end properly leaves what it stored. */
function idle(current: CurrentExport): CurrentExport {
  if (current.state !== 'running') return { ...current, isBusy: false };
  const { meta, loaded } = current;
  return { state: 'stored', meta, loaded, isBusy: false };
}

/** Keeps the loaded events if the stored export is the one that is shown, with the same number of pages. */
function restored(current: CurrentExport, meta: ExportMeta | null): CurrentExport {
  if (current.state === 'running') return current;
  const shown = current.state === 'none' ? null : current.meta;
  const isSame =
    shown?.id === meta?.id &&
    shown?.pageCount === meta?.pageCount &&
    shown?.revision === meta?.revision;
  if (isSame) return current.state === 'none' || !meta ? current : { ...current, meta };
  const { isBusy } = current;
  return meta ? { state: 'loading', meta, isBusy } : { state: 'none', isBusy };
}

/** The export as it is stored after a check, and what the check has found. */
function checked({
  meta,
  outcome,
  loaded,
}: CheckedExport): Pick<AccountState, 'check' | 'current'> {
  const current: CurrentExport = meta
    ? { state: 'stored', meta, loaded, isBusy: true }
    : { state: 'none', isBusy: true };
  return { check: outcome, current };
}

function isRefused(end: ExportEnd): boolean {
  if (end.state !== 'stopped') return false;
  const { reason } = end;
  return reason instanceof RequestError && reason.kind === 'not-allowed';
}

/** What is stored of the current export beside its events; null if nothing is. */
export function metaOf({ current }: AccountState): ExportMeta | null {
  return current.state === 'none' ? null : current.meta;
}

/** The progress of the run since the page was opened; null before the first. */
export function progressOf({ current }: AccountState): ExportProgress | null {
  return current.state === 'running' || current.state === 'ended' ? current.progress : null;
}

/** Whether a part of a finished export is being read again. */
export function isChecking({ current }: AccountState): boolean {
  return current.state === 'running' && current.isCheck;
}

/** The stored export while none runs; null if there is none, or if it has no events and is not finished. */
export function storedExportOf(state: AccountState): StoredExport | null {
  const meta = state.current.state === 'running' ? null : metaOf(state);
  if (!meta || (meta.eventCount === 0 && meta.state !== 'finished')) return null;
  const { startMs, untilMs, eventCount, lastMs, incompleteSeconds } = meta;
  const isFinished = meta.state === 'finished';
  return { startMs, untilMs, eventCount, lastMs, incompleteSeconds, isFinished };
}

/** Whether the page shows an export that has been read to its end. */
export function isWholeExport(state: AccountState): boolean {
  return state.current.state !== 'running' && metaOf(state)?.state === 'finished';
}

export function loadedOf({ current }: AccountState): LoadedEvents {
  return current.state === 'none' || current.state === 'loading' ? NO_EVENTS : current.loaded;
}

/** How many events are stored, also of those that are not loaded. */
export function eventCountOf(state: AccountState): number {
  return (progressOf(state) ?? storedExportOf(state))?.eventCount ?? 0;
}

export function isPageBusy({ current }: AccountState): boolean {
  return current.state !== 'running' && current.isBusy;
}

/** Differs when the insights may differ. While an export is read, it changes with the events of the list: every few seconds. */
export function insightsVersionOf(state: AccountState): string | null {
  const meta = metaOf(state);
  const { pageCount } = loadedOf(state);
  return meta && `${state.current.state} ${insightsVersion({ ...meta, pageCount })}`;
}

/** Differs when the stored events differ. */
export function eventsVersion(state: AccountState): string {
  const meta = metaOf(state);
  return `${meta?.id} ${meta?.revision} ${loadedOf(state).pageCount}`;
}
