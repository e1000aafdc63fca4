import { expect, it } from 'vitest';
import { exportStart } from './export-start.ts';
import { EXPORT_LAG_MS } from './export-state.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const DAY_MS = 86_400_000;
const LAST = { resume: { startSecond: 5, seenKeys: ['a'] }, untilMs: 7000, endedMs: 9000 };

it('counts back from the account’s time', () => {
  expect(exportStart({ kind: 'last', durationMs: DAY_MS }, false, LAST, NOW)).toEqual({
    startMs: NOW - DAY_MS,
    untilMs: NOW - EXPORT_LAG_MS,
    createdMs: NOW,
    from: { startSecond: (NOW - DAY_MS) / 1000, seenKeys: [] },
  });
});

it('starts at the chosen time, and ends now if that is wanted', () => {
  expect(exportStart({ kind: 'from', startMs: 3500 }, true, LAST, NOW)).toMatchObject({
    startMs: 3500,
    untilMs: NOW,
    from: { startSecond: 3, seenKeys: [] },
  });
});

it('continues where the last export ended', () => {
  expect(exportStart({ kind: 'since-last' }, false, LAST, NOW)).toMatchObject({
    startMs: 7000,
    from: LAST.resume,
  });
  expect(exportStart({ kind: 'since-last' }, false, null, NOW).startMs).toBe(NOW);
});

it.each([
  ['the last export has the last minutes', NOW - 60_000],
  ['the clock was ahead', NOW + 30 * DAY_MS],
])('never starts after its end: %s', (_case, untilMs) => {
  expect(exportStart({ kind: 'since-last' }, false, { ...LAST, untilMs }, NOW)).toMatchObject({
    startMs: NOW - EXPORT_LAG_MS,
    untilMs: NOW - EXPORT_LAG_MS,
    from: LAST.resume,
  });
});
