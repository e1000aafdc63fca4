import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatSize } from './measures.ts';

/** Blanks of any width as one plain blank: which of them `Intl` writes differs between its versions. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('sizes', () => {
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
  ])('of %i bytes are %s', (bytes, size) => {
    expect(plain(formatSize('en', bytes))).toBe(size);
  });

  it('are written in the language of the agent', () => {
    expect(plain(formatSize('de', 1_250_000))).toBe('1,3 MB');
  });

  it('have a number and a unit, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (bytes) => {
        expect(plain(formatSize('en', bytes))).toMatch(/^[\d,.]+ (?:bytes?|kB|MB|GB)$/);
      }),
    );
  });
});

describe('durations', () => {
  const MINUTE_MS = 60_000;
  const HOUR_MS = 60 * MINUTE_MS;

  it.each([
    [-HOUR_MS, '0 minutes'],
    [MINUTE_MS - 1, '0 minutes'],
    [MINUTE_MS, '1 minute'],
    [HOUR_MS - 1, '59 minutes'],
    [HOUR_MS, '1 hour'],
    [48 * HOUR_MS - 1, '47 hours'],
    [48 * HOUR_MS, '2 days'],
    [71 * HOUR_MS, '2 days'],
  ])('of %i ms are %s', (milliseconds, duration) => {
    expect(plain(formatDuration('en', milliseconds))).toBe(duration);
  });

  it('are written in the language of the agent', () => {
    expect(plain(formatDuration('de', 72 * HOUR_MS))).toBe('3 Tage');
  });
});
