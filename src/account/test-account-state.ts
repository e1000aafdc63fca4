import type { AccountEvent } from './conversations/account-event.ts';
import type { AccountState, CurrentExport } from './account-store.ts';
import type { ExportMeta } from './export/export-meta.ts';
import type { ExportProgress } from './export/export-progress.ts';
import type { ExportProblem, FinishedExport, StoredExport } from './export/export-state.ts';
import { isExportActive } from './export/is-active.ts';

export interface StateParts {
  readonly progress: ExportProgress | null;
  readonly stored: StoredExport | null;
  readonly lastFinished: FinishedExport | null;
  readonly isDenied: boolean;
  readonly isBusy: boolean;
  readonly isLoading: boolean;
  readonly problem: ExportProblem | null;
  readonly events: readonly AccountEvent[];
  readonly nowMs: number;
}

const META: ExportMeta = {
  id: 1,
  startMs: 0,
  untilMs: 1,
  createdMs: 0,
  endedMs: null,
  state: 'stopped',
  eventCount: 0,
  replacedCount: 0,
  replacedCharacters: 0,
  isExactText: true,
  incompleteSeconds: [],
  pageCount: 1,
  resume: { startSecond: 0, seenKeys: [] },
  firstMs: null,
  lastMs: null,
};

/** For tests only: the state of an account page of which just some parts matter. */
export function accountStateOf({
  isDenied = false,
  lastFinished = null,
  problem = null,
  nowMs = 0,
  ...parts
}: Partial<StateParts>): AccountState {
  const access = isDenied ? 'denied' : 'allowed';
  return { access, lastFinished, problem, nowMs, current: currentOf(parts) };
}

function currentOf({
  progress = null,
  stored = null,
  isBusy = false,
  isLoading = false,
  events = [],
}: Partial<StateParts>): CurrentExport {
  const loaded = { events, pageCount: 1 };
  if (isLoading) return { state: 'loading', meta: metaOf(stored), isBusy };
  if (isExportActive(progress)) return { state: 'running', meta: metaOf(stored), progress, loaded };
  if (progress) return { state: 'ended', meta: stored && metaOf(stored), progress, loaded, isBusy };
  if (stored || events.length > 0) return { state: 'stored', meta: metaOf(stored), loaded, isBusy };
  return { state: 'none', isBusy };
}

function metaOf(stored: StoredExport | null): ExportMeta {
  if (!stored) return META;
  const { isFinished, ...rest } = stored;
  return { ...META, ...rest, state: isFinished ? 'finished' : 'stopped' };
}
