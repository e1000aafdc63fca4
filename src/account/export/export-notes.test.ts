import { expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { type ExportMeta, newExportMeta } from './export-meta.ts';
import { exportNotes } from './export-notes.ts';
import { resumePointAt } from './resume-point.ts';

const i18n: I18n = {
  t: await loadLanguage('en', ['ticket', 'account']),
  formats: createFormats('en-GB', 'Europe/Berlin'),
};

const START_MS = Date.UTC(2026, 1, 1);

const META: ExportMeta = {
  id: 1,
  ...newExportMeta({
    startMs: START_MS,
    untilMs: Date.UTC(2026, 2, 3),
    from: resumePointAt(START_MS),
    createdMs: Date.UTC(2026, 2, 3, 0, 5),
  }),
  state: 'finished',
  endedMs: Date.UTC(2026, 2, 3, 0, 20),
  lastMs: Date.UTC(2026, 2, 2, 9, 24),
};

/** Without bidirectional isolation marks. */
function notes(parts: Partial<ExportMeta> = {}, isPersistent = true): string[] {
  return exportNotes({ ...META, ...parts }, { i18n, isPersistent, retentionDays: 30 }).map((text) =>
    text.replaceAll(/[\u2068\u2069]/g, ''),
  );
}

it('say when it was made, what it covers, how long it stays, and what it cannot contain', () => {
  expect(notes()).toEqual([
    'Exported on 3 Mar 2026 at 01:20.',
    'The export covers the events from 1 Feb 2026 at 01:00 to 3 Mar 2026 at 01:00.',
    expect.stringContaining('redacted or deleted in Zendesk then disappears here, too'),
    'The events are stored in this browser. If nobody opens this page for 30 days, they are deleted; the next export can still continue from here.',
  ]);
  expect(notes({}, false)).toContain(
    'The events are available until you leave or reload this page.',
  );
});

it('end an unfinished one at its newest event', () => {
  expect(notes({ state: 'stopped' })).toContain(
    'The export covers the events from 1 Feb 2026 at 01:00 to 2 Mar 2026 at 10:24.',
  );
});

it('say what is not as in the account', () => {
  expect(notes({ replacedCharacters: 2, isExactText: false })).toEqual(
    expect.arrayContaining([
      expect.stringContaining('2 characters'),
      expect.stringContaining('original text'),
    ]),
  );
  expect(notes({ incompleteSeconds: [START_MS / 1000] })).toHaveLength(5);
});
