import type { ComponentChildren } from 'preact';
import { createStore } from '../../src/app/store.ts';
import type { AccountActions } from '../../src/account/account-actions.ts';
import { AccountProvider } from '../../src/account/account-context.tsx';
import { accountReducer, INITIAL_STATE } from '../../src/account/account-store.ts';
import type { AccountState } from '../../src/account/account-store.ts';
import { DeniedPanel } from '../../src/account/export/denied-panel.tsx';
import { DownloadPanel } from '../../src/account/export/download-panel.tsx';
import type { ExportMeta } from '../../src/account/export/export-meta.ts';
import type { ExportProgress, ExportState } from '../../src/account/export/export-progress.ts';
import { ExportStop } from '../../src/account/export/export-stop.ts';
import { Notice } from '../../src/account/export/notice.tsx';
import { ProgressPanel } from '../../src/account/export/progress-panel.tsx';
import { StartForm } from '../../src/account/export/start-form.tsx';
import { StorageRefusedNotice } from '../../src/account/export/storage-refused-notice.tsx';
import { StoredExportPanel } from '../../src/account/export/stored-export-panel.tsx';
import { failureOf } from './notices.tsx';
import { NOW_MS } from './sample-events.ts';
import { Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const SPAN = { startMs: NOW_MS - 90 * DAY_MS, untilMs: NOW_MS, eventCount: 12_345 };

const STATES: readonly [title: string, state: ExportState][] = [
  ['running', { state: 'running' }],
  ['paused', { state: 'paused' }],
  ['offline', { state: 'waiting', pause: { kind: 'offline', untilMs: null } }],
  [
    'rate limited',
    { state: 'waiting', pause: { kind: 'rate-limited', untilMs: NOW_MS + 9 * HOUR_MS } },
  ],
  ['finished', { state: 'finished' }],
  ['canceled', { state: 'cancelled' }],
  ...(['crowded-second', 'stuck', 'foreign', 'not-stored'] as const).map(
    (kind): [string, ExportState] => [
      `stopped: ${kind}`,
      { state: 'stopped', reason: new ExportStop(kind, Math.floor(NOW_MS / 1000), '') },
    ],
  ),
  ['stopped: no access', { state: 'stopped', reason: failureOf('not-allowed') }],
];

const META: ExportMeta = {
  ...SPAN,
  id: 1,
  createdMs: NOW_MS,
  endedMs: NOW_MS,
  state: 'finished',
  pageCount: 124,
  resume: { startSecond: 0, seenKeys: [] },
  firstMs: SPAN.startMs,
  lastMs: NOW_MS - HOUR_MS,
};

const STORED = { ...SPAN, lastMs: META.lastMs, isFinished: true };

/** The panels of exports in each state. */
export function ExportPanels() {
  return (
    <Section title="Export">
      <SampleAccount>
        <Specimen title="Start form">
          <StartForm onCancel={() => undefined} suggestedMs={null} />
        </Specimen>
        {STATES.map(([title, state]) => (
          <Specimen key={title} title={`Progress: ${title}`}>
            <ProgressPanel
              progress={progressOf(state)}
              pause={{ isPausing: state.state === 'paused', onToggle: () => undefined }}
            />
          </Specimen>
        ))}
        <Specimen title="Stored export, finished">
          <StoredExportPanel stored={STORED} canContinue={false} />
        </Specimen>
        <Specimen title="Stored export, unfinished">
          <StoredExportPanel stored={{ ...STORED, isFinished: false }} canContinue />
        </Specimen>
        <Specimen title="Downloads">
          <DownloadPanel shown={null} isPartial={false} />
        </Specimen>
        <Specimen title="Downloads, filtered">
          <DownloadPanel shown={{ count: 17, keys: new Set() }} isPartial />
        </Specimen>
        <Specimen title="No access">
          <DeniedPanel />
        </Specimen>
        <Specimen title="No storage">
          <StorageRefusedNotice />
        </Specimen>
        <Specimen title="Neutral notice">
          <Notice tone="neutral" title="Title" text="A neutral notice." />
        </Specimen>
      </SampleAccount>
    </Section>
  );
}

function progressOf(state: ExportState): ExportProgress {
  const stats = {
    ...SPAN,
    reachedMs: NOW_MS - 30 * DAY_MS,
    eventsPerSecond: 98,
    requestsLeft: 40,
    msLeft: HOUR_MS,
  };
  return { ...stats, ...state };
}

const ACTIONS: AccountActions = {
  start: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
  cancel: () => undefined,
  continueExport: () => undefined,
  remove: () => undefined,
  computeInsights: () => Promise.reject(new Error('The gallery computes no insights.')),
  fileChunks() {
    throw new Error('The gallery has no files.');
  },
};

const STATE: AccountState = {
  ...INITIAL_STATE,
  access: 'allowed',
  lastFinished: { untilMs: NOW_MS - DAY_MS, endedMs: NOW_MS - DAY_MS },
  current: { state: 'stored', meta: META, loaded: { events: [], pageCount: 124 }, isBusy: false },
  nowMs: NOW_MS,
};

const ACCOUNT = {
  store: createStore(accountReducer, STATE),
  actions: ACTIONS,
  isPersistent: true,
  ageLimits: { warningMs: HOUR_MS, lateMs: DAY_MS, overdueMs: 3 * DAY_MS },
  storageKey: 'gallery',
};

function SampleAccount({ children }: { readonly children: ComponentChildren }) {
  return <AccountProvider account={ACCOUNT}>{children}</AccountProvider>;
}
