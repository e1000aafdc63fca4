import { describe, expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { StoredExport } from './export-state.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { storedExportLabel, replacementWarning } from './stored-export-label.ts';

const i18n: I18n = {
  t: await loadLanguage('en', ['ticket', 'account']),
  formats: createFormats('en-GB', 'Europe/Berlin'),
};

/** Without bidirectional isolation marks. */
const plain = (text: string | null) => text?.replaceAll(/[\u2068\u2069]/g, '');

const FINISHED: StoredExport = {
  startMs: Date.UTC(2026, 1, 1, 12),
  untilMs: Date.UTC(2026, 2, 3, 12),
  eventCount: 12_300,
  lastMs: Date.UTC(2026, 2, 3, 9, 24),
  isFinished: true,
};
const UNFINISHED = { ...FINISHED, isFinished: false };

describe('a stored export', () => {
  it.each([
    [FINISHED, true, '12,300 events from 1 Feb 2026 to 3 Mar 2026 are kept in this browser.'],
    [
      FINISHED,
      false,
      '12,300 events from 1 Feb 2026 to 3 Mar 2026 are here as long as this page is open.',
    ],
    [
      UNFINISHED,
      true,
      'It stopped at 12,300 events, 3 Mar 2026 at 10:24. What it read is kept in this browser.',
    ],
    [UNFINISHED, false, 'It stopped at 12,300 events, 3 Mar 2026 at 10:24.'],
    [
      { ...UNFINISHED, lastMs: null },
      true,
      'It stopped at 12,300 events. What it read is kept in this browser.',
    ],
    [{ ...UNFINISHED, lastMs: null, eventCount: 1 }, false, 'It stopped at 1 event.'],
  ])('case %# has its text', (stored, isPersistent, text) => {
    expect(plain(storedExportLabel(stored, isPersistent, i18n))).toBe(text);
  });
});

describe('what a new export replaces', () => {
  it.each([
    [null, true, undefined],
    [{ ...FINISHED, eventCount: 0 }, true, undefined],
    [FINISHED, true, 'This replaces the events that are kept in this browser.'],
    [FINISHED, false, 'This replaces the events that are here.'],
    [
      UNFINISHED,
      true,
      'This replaces the unfinished export: the 12,300 events it has read are deleted.',
    ],
    [
      { ...UNFINISHED, eventCount: 1 },
      false,
      'This replaces the unfinished export: the 1 event it has read is deleted.',
    ],
  ])('case %# has its text', (stored, isPersistent, text) => {
    expect(plain(replacementWarning(stored, isPersistent, i18n))).toBe(text);
  });
});
