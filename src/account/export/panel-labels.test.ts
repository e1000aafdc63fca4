import { describe, expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { endLabels } from './end-label.ts';
import { progressLabels, percentDone } from './progress-label.ts';
import { type StopReason, stopLabel } from './stop-label.ts';
import { exportFileName } from './file-formats.ts';
import { waitLabels } from './wait-label.ts';

/** Without bidirectional isolation marks. */
const plain = (texts: readonly string[]) =>
  texts.map((text) => text.replaceAll(/[\u2068\u2069]/g, ''));

const i18n: I18n = {
  t: await loadLanguage('en', ['ticket', 'account']),
  formats: createFormats('en-GB', 'Europe/Berlin'),
};

const STATS = {
  eventCount: 12_300,
  startMs: Date.UTC(2026, 1, 1),
  untilMs: Date.UTC(2026, 3, 2),
  reachedMs: Date.UTC(2026, 2, 3, 9, 24),
  eventsPerSecond: 45.3,
  requestsLeft: 61,
  msLeft: 200_000,
};

const running: ExportProgress = { state: 'running', ...STATS };

const stop = (kind: string): StopReason =>
  ({ name: 'ExportStop', kind, atSecond: Date.UTC(2026, 2, 3, 9, 24, 31) / 1000 }) as StopReason;

const failure = (kind: string, status = 0): StopReason =>
  ({ name: 'RequestError', kind, status }) as StopReason;

describe('the progress labels', () => {
  it('are phrases', () => {
    expect(plain(progressLabels(running, i18n))).toEqual([
      '12,300 events',
      'Exported up to 3 Mar 2026 at 10:24',
      'About 3 minutes left',
    ]);
  });

  it.each([
    [null, 'Time left unknown'],
    [59_999, 'Less than a minute left'],
    [60_000, 'About 1 minute left'],
  ])('with %j milliseconds left', (msLeft, phrase) => {
    expect(plain(progressLabels({ ...running, msLeft }, i18n))).toContain(phrase);
  });

  it('fill the bar', () => {
    expect(percentDone(running)).toBe(51);
    expect(percentDone({ ...running, reachedMs: 0 })).toBe(0);
    expect(percentDone({ ...running, reachedMs: STATS.untilMs + 1 })).toBe(100);
    expect(percentDone({ ...running, untilMs: STATS.startMs })).toBe(100);
  });
});

describe('a wait', () => {
  it.each([
    ['offline', 20, ['No connection to Zendesk.', 'Trying again…']],
    [
      'rate-limited',
      45,
      [
        'Zendesk allows 600 export requests every ten minutes and 100 every minute.',
        'Trying again in 45 seconds.',
      ],
    ],
    ['timed-out', 1, ['Zendesk didn’t respond in time.', 'Trying again in 1 second.']],
    ['server', 540, ['Zendesk is temporarily unavailable.', 'Trying again in 9 minutes.']],
    ['server', 0, ['Zendesk is temporarily unavailable.', 'Trying again…']],
  ] as const)('%s, %i seconds', (kind, seconds, sentences) => {
    expect(plain(waitLabels({ kind, untilMs: null }, seconds, i18n))).toEqual(sentences);
  });
});

describe('an end', () => {
  it('that is whole says up to when', () => {
    expect(plain(endLabels({ ...STATS, state: 'finished' }, i18n))).toEqual([
      'Exported all 12,300 events up to 2 Apr 2026 at 02:00.',
    ]);
    expect(plain(endLabels({ ...STATS, state: 'finished', eventCount: 0 }, i18n))).toEqual([
      'There are no events from 1 Feb 2026 at 01:00 to 2 Apr 2026 at 02:00.',
    ]);
  });

  it('that came early says what is stored', () => {
    expect(plain(endLabels({ ...STATS, state: 'cancelled' }, i18n))).toEqual([
      'The 12,300 events exported so far are still available.',
    ]);
    expect(plain(endLabels({ ...STATS, state: 'cancelled', eventCount: 0 }, i18n))).toEqual([
      'No events were exported.',
    ]);
    expect(
      plain(endLabels({ ...STATS, state: 'stopped', reason: failure('not-allowed', 403) }, i18n)),
    ).toEqual([
      'Zendesk no longer allows you to export. Check that you’re still an admin, then try again.',
      'The 12,300 events exported so far are still available.',
    ]);
  });

  it('is nothing before it comes', () => {
    expect(plain(endLabels(running, i18n))).toEqual([]);
  });
});

describe('a stop', () => {
  it('in a crowded second names it, and the next', () => {
    const text = stopLabel(stop('crowded-second'), i18n);
    expect(text).toContain('10:24:31');
    expect(text).toContain('10:24:32');
  });

  it.each(['stuck', 'foreign', 'not-stored'])('of kind %s is a sentence without gaps', (kind) => {
    expect(stopLabel(stop(kind), i18n)).toMatch(/^[^{}_]+\.$/);
  });

  it.each([
    'offline',
    'timed-out',
    'not-signed-in',
    'not-allowed',
    'not-in-plan',
    'not-found',
    'rejected',
    'rate-limited',
    'server',
    'malformed',
  ])('by an error of kind %s is a sentence without gaps', (kind) => {
    expect(stopLabel(failure(kind, 500), i18n)).toMatch(/^[^{}_]+\.$/);
  });
});

it('a file is named after the first and the last day, and after what is in it', () => {
  expect(exportFileName('2026-02-01', '2026-03-03', false, 'ndjson')).toBe(
    'side-conversation-events-2026-02-01-2026-03-03.ndjson',
  );
  expect(exportFileName('2026-02-01', '2026-03-03', true, 'csv')).toBe(
    'side-conversation-events-2026-02-01-2026-03-03-filtered.csv',
  );
});
