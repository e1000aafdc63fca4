import { CALENDAR_TIME } from '../../src/turns/working-time.ts';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createStore } from '../../src/app/store.ts';
import type { AccountActions } from '../../src/account/account-actions.ts';
import { AccountProvider } from '../../src/account/account-context.tsx';
import {
  accountReducer,
  type AccountState,
  INITIAL_STATE,
  type LoadedEvents,
} from '../../src/account/account-store.ts';
import type { ExportMeta } from '../../src/account/export/export-meta.ts';
import { NOW_MS } from './sample-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The time range and size of the sample export. */
export const SPAN = { startMs: NOW_MS - 90 * DAY_MS, untilMs: NOW_MS, eventCount: 12_345 };

/** The sample export as it is stored. */
export const META: ExportMeta = {
  ...SPAN,
  id: 1,
  createdMs: NOW_MS,
  endedMs: NOW_MS,
  state: 'finished',
  replacedCount: 0,
  replacedCharacters: 0,
  isExactText: true,
  incompleteSeconds: [],
  pageCount: 124,
  revision: 0,
  lastUsedMs: 0,
  resume: { startSecond: 0, seenKeys: [] },
  firstMs: SPAN.startMs,
  lastMs: NOW_MS - HOUR_MS,
};

export const STORED_EVENTS: LoadedEvents = { events: [], pageCount: META.pageCount };

const ACTIONS: AccountActions = {
  start: () => undefined,
  update: () => undefined,
  checkAgain: () => undefined,
  dismissCheck: () => undefined,
  removeKept: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
  cancel: () => undefined,
  continueExport: () => undefined,
  skipWait: () => undefined,
  checkAccess: () => Promise.resolve(),
  remove: () => undefined,
  computeInsights: () => Promise.reject(new Error('The gallery computes no insights.')),
  findEvents: () => Promise.reject(new Error('The gallery searches no events.')),
  fileChunks() {
    throw new Error('The gallery has no files.');
  },
};

const STATE: AccountState = {
  ...INITIAL_STATE,
  access: 'allowed',
  lastFinished: { untilMs: NOW_MS - DAY_MS, endedMs: NOW_MS - DAY_MS },
  current: { state: 'stored', meta: META, loaded: STORED_EVENTS, isBusy: false },
  nowMs: NOW_MS,
};

export interface SampleAccountProps {
  /** Differences from an account with a stored, finished export. */
  readonly state?: Partial<AccountState>;
  readonly isPersistent?: boolean;
  readonly isAdmin?: boolean;
}

/** Provides an account to its children. Its actions do nothing. */
export function SampleAccount({
  state,
  isPersistent = true,
  isAdmin = false,
  children,
}: SampleAccountProps & { readonly children: ComponentChildren }) {
  const account = useMemo(
    () => ({
      store: createStore(accountReducer, { ...STATE, ...state }),
      actions: ACTIONS,
      isPersistent,
      workingTime: CALENDAR_TIME,
      targetMs: null,
      retentionDays: 30,
      ageLimits: { warningMs: HOUR_MS, lateMs: DAY_MS, overdueMs: 3 * DAY_MS },
      isAdmin,
      storageKey: 'gallery',
    }),
    [state, isPersistent, isAdmin],
  );
  return <AccountProvider account={account}>{children}</AccountProvider>;
}
