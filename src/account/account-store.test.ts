import { describe, expect, it } from 'vitest';
import type { AccountEvent } from './conversations/account-event.ts';
import { RequestError } from '../zendesk/request-error.ts';
import {
  type AccountAction,
  accountReducer,
  type AccountState,
  eventCountOf,
  eventsVersion,
  INITIAL_STATE,
  insightsVersionOf,
  isChecking,
  isPageBusy,
  loadedOf,
  metaOf,
  progressOf,
  storedExportOf,
} from './account-store.ts';
import type { ExportMeta } from './export/export-meta.ts';
import type { ActiveProgress, EndedProgress, ExportEnd } from './export/export-progress.ts';

const META: ExportMeta = {
  id: 1,
  startMs: 1000,
  untilMs: 9000,
  createdMs: 10_000,
  endedMs: null,
  state: 'stopped',
  eventCount: 300,
  replacedCount: 0,
  replacedCharacters: 0,
  isExactText: true,
  incompleteSeconds: [],
  pageCount: 3,
  revision: 0,
  lastUsedMs: 0,
  resume: { startSecond: 5, seenKeys: [] },
  firstMs: 1000,
  lastMs: 5000,
};
const STATS = {
  eventCount: 400,
  reachedMs: 6000,
  startMs: 1000,
  untilMs: 9000,
  eventsPerSecond: 10,
  requestsLeft: 60,
  msLeft: null,
  incompleteSeconds: [],
};
const RUNNING: ActiveProgress = { state: 'running', ...STATS };
const LAST = { untilMs: 9000, endedMs: 11_000 };
const LOADED = { events: [{} as AccountEvent], pageCount: 3 };

const ended = (end: ExportEnd): EndedProgress => ({ ...end, ...STATS });
const after = (...actions: AccountAction[]): AccountState =>
  actions.reduce(accountReducer, INITIAL_STATE);

const restored = (meta: ExportMeta | null): AccountAction => ({
  type: 'restored',
  meta,
  lastFinished: LAST,
});
const loaded: AccountAction = { type: 'events-loaded', exportId: 1, loaded: LOADED };
const operationStarted: AccountAction = { type: 'operation-started' };
const operationEnded: AccountAction = { type: 'operation-ended' };
const runStarted = { type: 'run-started', meta: META, progress: RUNNING, isCheck: false } as const;
const runEnded = (end: ExportEnd, meta: ExportMeta | null = META): AccountAction => ({
  type: 'run-ended',
  meta,
  lastFinished: LAST,
  progress: ended(end),
  loaded: LOADED,
});

/** The end of a check that has removed events. */
const checkEnded = (end: ExportEnd, meta: ExportMeta | null): AccountAction => ({
  type: 'check-ended',
  meta,
  outcome: {
    end,
    part: { startMs: 0, endMs: 1, wholeCount: null },
    added: NOTHING,
    changed: NOTHING,
    removed: { count: 2, sample: [] },
    kept: null,
  },
  loaded: { events: [], pageCount: 3 },
});
const NOTHING = { count: 0, sample: [] };

describe('a check', () => {
  const FINISHED = { ...META, state: 'finished' } as const;
  const started = { ...runStarted, meta: FINISHED, isCheck: true };
  const checked = { ...FINISHED, eventCount: 298, revision: 1 };

  it('leaves the finished export as it is stored then, with what was found', () => {
    const running = after(restored(FINISHED), loaded, operationStarted, started);
    expect(isChecking(running)).toBe(true);
    expect(loadedOf(running)).toBe(LOADED);
    const state = accountReducer(running, checkEnded({ state: 'finished' }, checked));
    expect(state).toMatchObject({ access: 'allowed', check: { removed: { count: 2 } } });
    expect(state.current).toMatchObject({ state: 'stored', meta: checked, isBusy: true });
    expect(loadedOf(state).events).toEqual([]);
    expect(eventsVersion(state)).not.toBe(eventsVersion(running));
    expect(storedExportOf(state)).toMatchObject({ eventCount: 298, isFinished: true });
  });

  it('is no longer shown when it is dismissed, at the next operation, and without the export', () => {
    const state = after(started, checkEnded({ state: 'finished' }, checked), operationEnded);
    const later: AccountAction[] = [
      { type: 'check-dismissed' },
      operationStarted,
      { type: 'removed' },
    ];
    for (const action of later) expect(accountReducer(state, action).check).toBeNull();
    expect(accountReducer(state, operationEnded).check).not.toBeNull();
  });

  it('stays while the events that it has kept are removed, and then shows that', () => {
    const asked = after(started, checkEnded({ state: 'finished' }, FINISHED), operationEnded);
    const removing = accountReducer(asked, { type: 'operation-started', keepsCheck: true });
    expect(removing.check).toBe(asked.check);
    const removal = checkEnded({ state: 'finished' }, checked);
    const state = accountReducer({ ...removing, access: 'denied' }, {
      ...removal,
      type: 'kept-removed',
    } as AccountAction);
    expect(state).toMatchObject({ access: 'denied', check: { removed: { count: 2 } } });
    expect(state.current).toMatchObject({ state: 'stored', meta: checked, isBusy: true });
  });

  it('denies access if the account refused it, and shows nothing of a deleted export', () => {
    const reason = new RequestError('not-allowed', { target: 'x' });
    const state = after(started, checkEnded({ state: 'stopped', reason }, null));
    expect(state).toMatchObject({ access: 'denied', current: { state: 'none', isBusy: true } });
  });
});

describe('restoring what is stored', () => {
  it('shows nothing if nothing is', () => {
    const state = after(restored(null));
    expect(state).toEqual({ ...INITIAL_STATE, lastFinished: LAST });
    expect([metaOf(state), storedExportOf(state), eventCountOf(state)]).toEqual([null, null, 0]);
  });

  it('loads the events of a stored export', () => {
    const loading = after(restored(META));
    expect(loading.current).toEqual({ state: 'loading', meta: META, isBusy: false });
    expect(storedExportOf(loading)).toMatchObject({ eventCount: 300, isFinished: false });
    expect(loadedOf(loading).events).toEqual([]);
    const stored = after(restored(META), loaded);
    expect(stored.current).toEqual({ state: 'stored', meta: META, loaded: LOADED, isBusy: false });
    expect(eventCountOf(stored)).toBe(300);
  });

  it('keeps events and progress if the same pages are still stored', () => {
    const finished = { ...META, state: 'finished' } as const;
    const before = after(restored(META), loaded, runStarted, runEnded({ state: 'cancelled' }));
    const state = accountReducer(before, restored({ ...finished }));
    expect(state.current).toEqual({ ...before.current, meta: finished });
    expect(storedExportOf(state)?.isFinished).toBe(true);
  });

  it.each([
    ['another export', { ...META, id: 2 }],
    ['more pages', { ...META, pageCount: 4 }],
  ])('loads the events again if %s is stored', (_what, meta) => {
    const before = after(runStarted, runEnded({ state: 'finished' }), operationEnded);
    expect(accountReducer(before, restored(meta)).current).toEqual({
      state: 'loading',
      meta,
      isBusy: false,
    });
  });

  it('shows nothing once another page of the app has deleted the export', () => {
    const state = after(restored(META), loaded, restored(null));
    expect(state.current).toEqual({ state: 'none', isBusy: false });
  });

  it('does not interrupt a run', () => {
    expect(after(runStarted, restored(null)).current.state).toBe('running');
  });
});

describe('an operation', () => {
  it('makes the page busy until it has ended, and clears the last problem', () => {
    const problem: AccountAction = { type: 'problem', problem: 'elsewhere' };
    const busy = after(problem, operationStarted);
    expect([isPageBusy(busy), busy.problem]).toEqual([true, null]);
    expect(isPageBusy(accountReducer(busy, restored(META)))).toBe(true);
    expect(isPageBusy(accountReducer(busy, operationEnded))).toBe(false);
  });

  it('that deletes the export leaves nothing of it', () => {
    const state = after(restored(META), loaded, operationStarted, { type: 'removed' });
    expect(state.current).toEqual({ state: 'none', isBusy: true });
  });
});

describe('a run', () => {
  it('is not busy: it can be paused and canceled', () => {
    const state = after(operationStarted, runStarted);
    expect(isPageBusy(state)).toBe(false);
    expect(progressOf(state)).toBe(RUNNING);
    expect(storedExportOf(state)).toBeNull();
    expect(eventCountOf(state)).toBe(400);
  });

  it('keeps the loaded events of the export that it continues, by its id', () => {
    const before = after(restored(META), loaded);
    expect(loadedOf(accountReducer(before, { ...runStarted, meta: { ...META } }))).toBe(LOADED);
    const other = accountReducer(before, { ...runStarted, meta: { ...META, id: 2 } });
    expect(loadedOf(other).events).toEqual([]);
  });

  it('shows its progress and its events', () => {
    const progress: ActiveProgress = { ...RUNNING, eventCount: 500 };
    const state = after(runStarted, { type: 'run-progressed', progress }, loaded);
    expect(progressOf(state)).toBe(progress);
    expect(loadedOf(state)).toBe(LOADED);
    expect(state.current.state).toBe('running');
  });

  it('ends with what is stored then, and stays busy until its operation has ended', () => {
    const finished = { ...META, state: 'finished', eventCount: 400 } as const;
    const state = after(runStarted, runEnded({ state: 'finished' }, finished));
    expect(state).toMatchObject({ access: 'allowed', lastFinished: LAST });
    expect(progressOf(state)?.state).toBe('finished');
    expect(storedExportOf(state)).toMatchObject({ eventCount: 400, isFinished: true });
    expect(isPageBusy(state)).toBe(true);
    expect(isPageBusy(accountReducer(state, operationEnded))).toBe(false);
  });

  it('denies access if the account refused it, and no other failure does', () => {
    const stop = (kind: 'not-allowed' | 'server') => {
      return runEnded({ state: 'stopped', reason: new RequestError(kind, { target: 'x' }) });
    };
    expect(after(runStarted, stop('not-allowed')).access).toBe('denied');
    expect(after(runStarted, stop('server')).access).toBe('allowed');
  });

  it('that fails without an end leaves what is stored', () => {
    const state = after(runStarted, operationEnded);
    expect(state.current).toMatchObject({ state: 'stored', meta: META, isBusy: false });
  });

  it('ignores what comes late', () => {
    const state = after(runStarted, runEnded({ state: 'finished' }), { type: 'removed' });
    expect(accountReducer(state, { type: 'run-progressed', progress: RUNNING })).toBe(state);
    expect(accountReducer(state, loaded)).toBe(state);
    const other = after(restored({ ...META, id: 2 }));
    expect(accountReducer(other, loaded)).toBe(other);
  });
});

describe('a stored export', () => {
  it('without events is shown only if it is finished', () => {
    const empty = { ...META, eventCount: 0 };
    expect(storedExportOf(after(restored(empty)))).toBeNull();
    const finished = { ...empty, state: 'finished' } as const;
    expect(storedExportOf(after(restored(finished)))).toMatchObject({ eventCount: 0 });
  });

  it('has another version with each page and for each export', () => {
    const versions = [
      after(restored(META), loaded),
      after(restored(META), { ...loaded, loaded: { ...LOADED, pageCount: 4 } }),
      after(restored({ ...META, id: 2 }), { ...loaded, exportId: 2 }),
    ].map(eventsVersion);
    expect(new Set(versions).size).toBe(3);
  });

  it('has other insights with all that they are computed from, and when a run starts and ends', () => {
    const finished = { ...META, state: 'finished' } as const;
    const metas = [META, finished, { ...META, untilMs: 9500 }, { ...META, lastMs: 5001 }];
    const states = [
      ...metas.map((meta) => after(restored(meta), loaded)),
      after(restored({ ...META, id: 2 }), { ...loaded, exportId: 2 }),
      after(restored({ ...META, revision: 1 }), loaded),
      after(restored(META), { ...loaded, loaded: { ...LOADED, pageCount: 4 } }),
      after(restored(META), loaded, runStarted),
      after(restored(META), loaded, runStarted, runEnded({ state: 'cancelled' })),
      after(restored(META), loaded, runStarted, runEnded({ state: 'finished' }, finished)),
    ];
    expect(new Set(states.map(insightsVersionOf)).size).toBe(states.length);
    const used = after(restored({ ...META, lastUsedMs: 7 }), loaded);
    expect(insightsVersionOf(used)).toBe(insightsVersionOf(states[0] ?? INITIAL_STATE));
    expect(insightsVersionOf(INITIAL_STATE)).toBeNull();
  });
});

it('access is what the account answered last', () => {
  const checked = (isDenied: boolean): AccountAction => ({ type: 'access-checked', isDenied });
  expect(INITIAL_STATE.access).toBe('checking');
  expect(after(checked(false)).access).toBe('allowed');
  expect(after(checked(false), checked(true)).access).toBe('denied');
});
