import { describe, expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { ExportProgress } from './export-progress.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { endLabels } from './end-label.ts';
import { headingLabel } from './heading-label.ts';
import { progressLabels, percentDone } from './progress-label.ts';
import { type StopReason, stopLabel } from './stop-label.ts';
import { exportFileName } from './file-formats.ts';
import { RequestError, type RequestErrorKind } from '../../zendesk/request-error.ts';
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
  incompleteSeconds: [],
};

const running: ExportProgress = { state: 'running', ...STATS };

const stop = (kind: string): StopReason =>
  ({ name: 'ExportStop', kind, atSecond: Date.UTC(2026, 2, 3, 9, 24, 31) / 1000 }) as StopReason;

const failure = (kind: RequestErrorKind, status = 0): RequestError =>
  new RequestError(kind, { status, target: 'x' });

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

  it.each([
    ['server', false],
    ['offline', false],
    ['rate-limited', true],
    ['too-recent', true],
  ] as const)('give the time left in a wait of kind %s: %s', (kind, isGiven) => {
    const waiting = { ...running, state: 'waiting', pause: { kind, untilMs: 0 } } as const;
    const phrases = plain(progressLabels(waiting, i18n));
    expect(phrases.includes('About 3 minutes left')).toBe(isGiven);
    expect(phrases).toHaveLength(isGiven ? 2 : 1);
  });

  it('of a check say how far it is, not how far the export is', () => {
    const phrases = plain(progressLabels(running, i18n, true));
    expect(phrases[1]).toBe('Checked up to 3 Mar 2026 at 10:24');
    expect(headingLabel({ ...running, state: 'paused' }, true, i18n, true)).toBe('Check paused');
    const waiting = {
      ...running,
      state: 'waiting',
      pause: { kind: 'offline', untilMs: 0 },
    } as const;
    expect(headingLabel(waiting, false, i18n, true)).toBe('Check waiting');
    expect(headingLabel(waiting, true, i18n, true)).toBe('Pausing…');
    expect(headingLabel({ ...running, state: 'finished' }, false, i18n, true)).toBe(
      'Export finished',
    );
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
    ['offline', 20, ['No connection to Zendesk.', 'Trying again in 20 seconds.']],
    [
      'too-recent',
      25,
      ['Zendesk returns events only after they’re a minute old.', 'Trying again in 25 seconds.'],
    ],
    [
      'rate-limited',
      45,
      ['Zendesk allows 100 export requests a minute, 600 in ten.', 'Trying again in 45 seconds.'],
    ],
    ['timed-out', 1, ['Zendesk didn’t respond in time.', 'Trying again in 1 second.']],
    ['server', 540, ['Zendesk is temporarily unavailable.', 'Trying again in 9 minutes.']],
    ['server', 0, ['Zendesk is temporarily unavailable.', 'Trying again…']],
  ] as const)('%s, %i seconds', (kind, seconds, sentences) => {
    expect(plain(waitLabels({ kind, untilMs: 0 }, seconds, i18n))).toEqual(sentences);
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

  it.each([
    [[31], ['Some events of this second may be missing: Tuesday, 3 March 2026 at 10:24:31 CET.']],
    [
      [31, 40],
      [
        'Some events of 2 seconds may be missing: Tuesday, 3 March 2026 at 10:24:31 CET and Tuesday, 3 March 2026 at 10:24:40 CET.',
      ],
    ],
  ])('names the seconds %j of which events may be missing', (seconds, sentences) => {
    const minute = Date.UTC(2026, 2, 3, 9, 24) / 1000;
    const incompleteSeconds = seconds.map((second) => minute + second);
    const labels = plain(endLabels({ ...STATS, state: 'finished', incompleteSeconds }, i18n));
    expect(labels.slice(1)).toEqual(sentences);
  });

  it('counts the seconds if there are many', () => {
    const incompleteSeconds = Array.from({ length: 1200 }, (_, index) => index);
    const [, label] = endLabels({ ...STATS, state: 'cancelled', incompleteSeconds }, i18n);
    expect(label).toMatch(/^Some events of 1,200 seconds may be missing: .* and …\.$/);
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
  it.each(['stuck', 'foreign', 'not-stored', 'failed'])(
    'of kind %s is a sentence without gaps',
    (kind) => {
      expect(stopLabel(stop(kind), i18n)).toMatch(/^[^{}_]+\.$/);
    },
  );

  it.each([
    [failure('server', 503), /^Zendesk returned errors for ten minutes, .* status .?503/],
    [failure('rejected', 409), /^Zendesk returned errors for ten minutes, .* status .?409/],
    [failure('offline'), /^The app couldn’t reach Zendesk for ten minutes\./],
    [failure('server', 501), /^Zendesk returned an error/],
    [failure('rejected', 422), /^Zendesk rejected the request/],
  ])('by %s says whether it has retried', (reason, words) => {
    expect(stopLabel(reason, i18n)).toMatch(words);
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
  ] as const)('by an error of kind %s is a sentence without gaps', (kind) => {
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
