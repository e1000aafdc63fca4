import type { CurrentExport } from '../../src/account/account-store.ts';
import type { CheckOutcome } from '../../src/account/export/export-check.ts';
import { CheckOutcomePanel } from '../../src/account/export/check-outcome.tsx';
import { DateTimeFields } from '../../src/account/export/date-time-fields.tsx';
import { DeleteQuestion } from '../../src/account/export/delete-question.tsx';
import { DeniedPanel } from '../../src/account/export/denied-panel.tsx';
import { ExportDetails } from '../../src/account/export/export-details.tsx';
import { ExportSection } from '../../src/account/export/export-section.tsx';
import type {
  ActiveState,
  ExportEnd,
  ExportStats,
} from '../../src/account/export/export-progress.ts';
import { ExportStop } from '../../src/account/export/export-stop.ts';
import { FileStatus } from '../../src/account/export/file-status.tsx';
import { Notice } from '../../src/account/export/notice.tsx';
import { ProgressPanel } from '../../src/account/export/progress-panel.tsx';
import { StartForm } from '../../src/account/export/start-form.tsx';
import type { StartError } from '../../src/account/export/start-option.ts';
import { StorageRefusedNotice } from '../../src/account/export/storage-refused-notice.tsx';
import { UnfinishedPanel } from '../../src/account/export/unfinished-panel.tsx';
import type { FileState } from '../../src/account/export/use-file-download.ts';
import { failureOf } from './notices.tsx';
import {
  META,
  SampleAccount,
  type SampleAccountProps,
  SPAN,
  STORED_EVENTS,
} from './sample-account.tsx';
import { NOW_MS } from './sample-events.ts';
import { Fired, Padding, Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const ACTIVE: readonly [title: string, state: ActiveState][] = [
  ['running', { state: 'running' }],
  ['paused', { state: 'paused' }],
  ['offline', { state: 'waiting', pause: { kind: 'offline', untilMs: null } }],
  [
    'rate limited',
    { state: 'waiting', pause: { kind: 'rate-limited', untilMs: NOW_MS + 9 * HOUR_MS } },
  ],
  [
    'too recent',
    { state: 'waiting', pause: { kind: 'too-recent', untilMs: NOW_MS + 9 * HOUR_MS } },
  ],
];

const ENDS: readonly [title: string, state: ExportEnd][] = [
  ['canceled', { state: 'cancelled' }],
  ...(['stuck', 'foreign', 'not-stored', 'too-recent', 'failed'] as const).map(
    (kind): [string, ExportEnd] => [
      `stopped: ${kind}`,
      { state: 'stopped', reason: new ExportStop(kind, Math.floor(NOW_MS / 1000), '') },
    ],
  ),
  ['stopped: no access', { state: 'stopped', reason: failureOf('not-allowed') }],
];

const NO_EVENTS = { count: 0, sample: [] };
const SOME_EVENTS = { count: 312, sample: [{ id: '0a1b' }, { id: '2c3d' }] };
const CHECK: CheckOutcome = {
  end: { state: 'finished' },
  part: { startMs: NOW_MS - 7 * DAY_MS, endMs: NOW_MS, wholeCount: null },
  added: NO_EVENTS,
  changed: NO_EVENTS,
  removed: NO_EVENTS,
  kept: null,
};
const CHECKS: readonly [title: string, outcome: CheckOutcome][] = [
  ['nothing is different', CHECK],
  [
    'of the whole export',
    {
      ...CHECK,
      part: { ...CHECK.part, wholeCount: 18_800 },
      added: SOME_EVENTS,
      removed: SOME_EVENTS,
    },
  ],
  ['canceled', { ...CHECK, end: { state: 'cancelled' } }],
  ...(['asked', 'not-removed', 'outdated'] as const).map((why): [string, CheckOutcome] => [
    `events kept, ${why}`,
    { ...CHECK, kept: { ...SOME_EVENTS, why } },
  ]),
];

const STATS: ExportStats = {
  ...SPAN,
  reachedMs: NOW_MS - 30 * DAY_MS,
  eventsPerSecond: 98,
  requestsLeft: 40,
  msLeft: HOUR_MS,
  incompleteSeconds: [],
};

const STORED = { ...SPAN, lastMs: META.lastMs, incompleteSeconds: [], isFinished: false };

const FILES: readonly [title: string, file: FileState][] = [
  ['started', { state: 'making', format: 'csv', bytes: 0 }],
  ['in progress', { state: 'making', format: 'csv', bytes: 3_400_000 }],
  ['built', { state: 'made', format: 'csv', bytes: 120_000, eventCount: 450, text: 'id;type' }],
  [
    'built, too large to be shown as text',
    { state: 'made', format: 'ndjson', bytes: 9_600_000, eventCount: 12_345, text: null },
  ],
  ['canceled', { state: 'cancelled' }],
  ['failed', { state: 'failed' }],
];

const START_ERRORS: readonly [error: StartError, date: string][] = [
  ['no_moment', ''],
  ['too_late', '2026-11-20'],
  ['too_early', '1969-12-31'],
];

/** States of the whole section, by caption. */
const SECTIONS: readonly [title: string, account: SampleAccountProps][] = [
  ['First export', { state: { current: { state: 'none', isBusy: false }, lastFinished: null } }],
  ['Running', { state: { current: running({ state: 'running' }) } }],
  ['Paused', { state: { current: running({ state: 'paused' }) } }],
  ['Finished', { state: { current: ended({ state: 'finished' }) } }],
  [
    'Access lost during the export',
    {
      state: {
        access: 'denied',
        current: ended({ state: 'stopped', reason: failureOf('not-allowed') }),
      },
    },
  ],
  ['Stored export', {}],
  ['Stored export, no access', { state: { access: 'denied' } }],
  ['Another page exports', { state: { problem: 'elsewhere' } }],
  [
    'Export that the browser could not store',
    {
      state: {
        problem: 'not-stored',
        current: { state: 'none', isBusy: false },
        lastFinished: null,
      },
    },
  ],
  ['Without storage', { state: { current: running({ state: 'running' }) }, isPersistent: false }],
];

/** The panels of exports in each state. */
export function ExportPanels() {
  return (
    <Section title="Export">
      <SampleAccount>
        <Specimen title="Start form">
          <StartForm onCancel={() => undefined} />
        </Specimen>
        {ACTIVE.map(([title, state]) => (
          <Specimen key={title} title={`Progress: ${title}`}>
            <ProgressPanel
              progress={{ ...STATS, ...state }}
              pause={{ isPausing: state.state === 'paused', onToggle: () => undefined }}
            />
          </Specimen>
        ))}
        {ENDS.map(([title, end]) => (
          <Specimen key={title} title={`End: ${title}`}>
            <UnfinishedPanel progress={{ ...STATS, ...end }} stored={STORED} canContinue />
          </Specimen>
        ))}
        <Specimen title="Stored export, unfinished">
          <UnfinishedPanel progress={null} stored={STORED} canContinue />
        </Specimen>
        <Specimen title="About a stored export">
          <ExportDetails meta={META} onClose={() => undefined} />
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
        {START_ERRORS.map(([error, date]) => (
          <Specimen key={error} title={`Start time: ${error}`}>
            <Padding>
              <DateTimeFields
                value={{ date, time: '10:00' }}
                error={error}
                onChange={() => undefined}
              />
            </Padding>
          </Specimen>
        ))}
        <Specimen title="Start form with an error">
          <Fired event="click" on="[type='submit']">
            <StartForm onCancel={() => undefined} />
          </Fired>
        </Specimen>
        {FILES.map(([title, file]) => (
          <Specimen key={title} title={`File: ${title}`}>
            <Padding>
              <FileStatus file={file} onCancel={() => undefined} onDismiss={() => undefined} />
            </Padding>
          </Specimen>
        ))}
        {CHECKS.map(([title, outcome]) => (
          <Specimen key={title} title={`Check: ${title}`}>
            <Padding>
              <CheckOutcomePanel
                outcome={outcome}
                isBusy={false}
                onRemove={() => undefined}
                onClose={() => undefined}
              />
            </Padding>
          </Specimen>
        ))}
        <Specimen title="Confirmation before deleting">
          <Padding>
            <DeleteQuestion
              eventCount={SPAN.eventCount}
              isBusy={false}
              onDelete={() => undefined}
              onCancel={() => undefined}
            />
          </Padding>
        </Specimen>
      </SampleAccount>
    </Section>
  );
}

/** The whole section of exports in its main states. */
export function ExportSections() {
  return (
    <Section title="Export section" columnWidth={480}>
      {SECTIONS.map(([title, account]) => (
        <Specimen key={title} title={title} isWide>
          <SampleAccount {...account}>
            <ExportSection shown={null} view="events" />
          </SampleAccount>
        </Specimen>
      ))}
    </Section>
  );
}

function running(state: ActiveState): CurrentExport {
  return {
    state: 'running',
    meta: META,
    loaded: STORED_EVENTS,
    progress: { ...STATS, ...state },
    isCheck: false,
  };
}

function ended(state: ExportEnd): CurrentExport {
  const progress = { ...STATS, ...state };
  return { state: 'ended', meta: META, loaded: STORED_EVENTS, progress, isBusy: false };
}
