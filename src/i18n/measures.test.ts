import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatSize } from './measures.ts';

/** Replaces white space by plain spaces, because the kind that `Intl` writes depends on its version. */
const normalizeSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

describe('formatSize', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [12_345, '12 kB'],
    [1_000_000, '1 MB'],
    [1_250_000, '1.3 MB'],
    [5_000_000_000, '5 GB'],
    [5_000_000_000_000, '5,000 GB'],
  ])('formats %i bytes as %s', (bytes, size) => {
    expect(normalizeSpaces(formatSize('en', bytes))).toBe(size);
  });

  it("uses the agent's language", () => {
    expect(normalizeSpaces(formatSize('de', 1_250_000))).toBe('1,3 MB');
  });

  it('returns a number and a unit for any size', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (bytes) => {
        expect(normalizeSpaces(formatSize('en', bytes))).toMatch(/^[\d,.]+ (?:bytes?|kB|MB|GB)$/);
      }),
    );
  });
});

describe('formatDuration', () => {
  const MINUTE_MS = 60_000;
  const HOUR_MS = 60 * MINUTE_MS;

  it.each([
    [-HOUR_MS, '1 minute'],
    [0, '1 minute'],
    [MINUTE_MS - 1, '1 minute'],
    [MINUTE_MS, '1 minute'],
    [HOUR_MS - 1, '59 minutes'],
    [HOUR_MS, '1 hour'],
    [24 * HOUR_MS - 1, '23 hours'],
    [24 * HOUR_MS, '1 day'],
    [48 * HOUR_MS - 1, '1 day'],
    [48 * HOUR_MS, '2 days'],
    [71 * HOUR_MS, '2 days'],
  ])('formats %i ms as %s', (milliseconds, duration) => {
    expect(normalizeSpaces(formatDuration('en', milliseconds))).toBe(duration);
  });

  it("uses the agent's language", () => {
    expect(normalizeSpaces(formatDuration('de', 72 * HOUR_MS))).toBe('3 Tage');
  });
});
