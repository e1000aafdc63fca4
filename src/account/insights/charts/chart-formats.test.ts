import { describe, expect, it } from 'vitest';
import { createChartFormats } from './chart-formats.ts';

const english = createChartFormats('en-GB');

describe('share', () => {
  it.each([
    [0, 10, '0%'],
    [5, 10, '50%'],
    [10, 10, '100%'],
    [1, 3, '33%'],
    [999, 1000, '99%'],
    [5, 1000, '1%'],
    [4, 1000, null],
    [0, 0, '0%'],
  ])('formats %d of %d as %s', (part, whole, text) => {
    expect(english.share(part, whole)).toBe(text);
  });

  it('follows the locale', () => {
    expect(createChartFormats('de').share(1, 2)?.replaceAll(/\s/g, ' ')).toBe('50 %');
  });
});

describe('shortDay and month', () => {
  it('format the day of the key in every time zone', () => {
    expect(english.shortDay('2026-11-20')).toBe('20 Nov');
    expect(english.month('2026-11-01')).toBe('Nov 2026');
  });
});

describe('count and shortCount', () => {
  it('format a number in full and in compact notation', () => {
    expect(english.count(12_345)).toBe('12,345');
    expect(english.shortCount(12_345).toLowerCase()).toBe('12k');
  });
});
