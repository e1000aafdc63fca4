import { describe, expect, it } from 'vitest';
import { type PartnerColumn, partnerColumns, slowdownOf, sortedPartners } from './sort-partners.ts';
import { partner } from './test-partner.ts';

const ROWS = [
  partner('fast', { medianMs: 10, waitingNow: 2 }),
  partner('one reply', { medianMs: 900, answered: 1, conversations: 1 }),
  partner('no reply', { medianMs: null, p90Ms: null, answered: 0, unanswered: 5 }),
  partner('slow', { medianMs: 500 }),
];

function keys(column: PartnerColumn, direction: 'ascending' | 'descending'): string[] {
  const sorting = { column, direction };
  return sortedPartners(ROWS, sorting, ({ key }) => key, 'en').map(({ key }) => key);
}

describe('sortedPartners', () => {
  it('puts the slowest first, those with few replies after them, those without a reply last', () => {
    expect(keys('median', 'descending')).toEqual(['slow', 'fast', 'one reply', 'no reply']);
    expect(keys('median', 'ascending')).toEqual(['fast', 'slow', 'one reply', 'no reply']);
  });

  it('sorts counts without exceptions', () => {
    expect(keys('unanswered', 'descending')[0]).toBe('no reply');
    expect(keys('waitingNow', 'descending')[0]).toBe('fast');
    expect(keys('conversations', 'ascending')[0]).toBe('one reply');
  });

  it('sorts by name, which also decides between equal numbers', () => {
    expect(keys('name', 'ascending')).toEqual(['fast', 'no reply', 'one reply', 'slow']);
    expect(keys('name', 'descending')).toEqual(['slow', 'one reply', 'no reply', 'fast']);
    expect(keys('conversations', 'descending')).toEqual(['fast', 'no reply', 'slow', 'one reply']);
  });
});

it('has a column for the change only if there is a previous period', () => {
  expect(partnerColumns(true)).toContain('change');
  expect(partnerColumns(false)).toEqual(
    partnerColumns(true).filter((column) => column !== 'change'),
  );
});

describe('slowdownOf', () => {
  it.each([
    [{ medianMs: 300 }, 3],
    [{ answered: 2 }, null],
    [{ previousAnswered: 2 }, null],
    [{ previousMedianMs: null }, null],
    [{ previousMedianMs: 0 }, null],
  ])('of %o is %o', (values, slowdown) => {
    expect(slowdownOf(partner('a', values))).toBe(slowdown);
  });
});
