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

describe('an unfinished export', () => {
  it.each([
    [
      UNFINISHED,
      true,
      'The export contains 12,300 events up to 3 Mar 2026 at 10:24. The events are stored in this browser.',
    ],
    [UNFINISHED, false, 'The export contains 12,300 events up to 3 Mar 2026 at 10:24.'],
    [
      { ...UNFINISHED, lastMs: null },
      true,
      'The export contains 12,300 events. The events are stored in this browser.',
    ],
    [{ ...UNFINISHED, lastMs: null, eventCount: 1 }, false, 'The export contains 1 event.'],
  ])('case %# has its text', (stored, isPersistent, text) => {
    expect(plain(storedExportLabel(stored, isPersistent, i18n))).toBe(text);
  });
});

describe('what a new export replaces', () => {
  it.each([
    [null, true, undefined],
    [{ ...FINISHED, eventCount: 0 }, true, undefined],
    [FINISHED, true, 'A new export replaces the events stored in this browser.'],
    [FINISHED, false, 'A new export replaces the events on this page.'],
    [
      UNFINISHED,
      true,
      'A new export replaces the unfinished export and deletes its 12,300 events.',
    ],
    [
      { ...UNFINISHED, eventCount: 1 },
      false,
      'A new export replaces the unfinished export and deletes its 1 event.',
    ],
  ])('case %# has its text', (stored, isPersistent, text) => {
    expect(plain(replacementWarning(stored, isPersistent, i18n))).toBe(text);
  });
});
