import { describe, expect, it } from 'vitest';
import { EXPORT_LAG_MS } from './export-state.ts';
import { START_OPTIONS, startChoiceOf } from './start-option.ts';

const NOW = Date.UTC(2026, 2, 31, 10, 24);
const DAY_MS = 86_400_000;

describe('an option', () => {
  it('goes back by whole days of 24 hours, or to the last export', () => {
    expect(
      START_OPTIONS.slice(0, 5).map((option) => startChoiceOf(option, null, false, NOW)),
    ).toEqual([
      { kind: 'last', durationMs: DAY_MS },
      { kind: 'last', durationMs: 7 * DAY_MS },
      { kind: 'last', durationMs: 30 * DAY_MS },
      { kind: 'last', durationMs: 90 * DAY_MS },
      { kind: 'since-last' },
    ]);
  });

  it('goes back to the moment in the fields', () => {
    const startMs = NOW - EXPORT_LAG_MS - 1;
    expect(startChoiceOf({ kind: 'since-moment' }, startMs, false, NOW)).toEqual({
      kind: 'from',
      startMs,
    });
  });

  it('says what is wrong with the fields', () => {
    expect(startChoiceOf({ kind: 'since-moment' }, null, false, NOW)).toBe('no_moment');
    expect(startChoiceOf({ kind: 'since-moment' }, NOW - EXPORT_LAG_MS, false, NOW)).toBe(
      'too_late',
    );
    expect(startChoiceOf({ kind: 'since-moment' }, NOW, true, NOW)).toBe('in_future');
    expect(startChoiceOf({ kind: 'since-moment' }, -1, false, NOW)).toBe('too_early');
  });

  it('may lie within the last minutes where they are wanted', () => {
    const startMs = NOW - 1000;
    expect(startChoiceOf({ kind: 'since-moment' }, startMs, true, NOW)).toEqual({
      kind: 'from',
      startMs,
    });
  });
});
