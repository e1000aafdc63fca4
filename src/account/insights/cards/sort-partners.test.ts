import { describe, expect, it } from 'vitest';
import type { PartnerRow } from '../metrics/slow-partners.ts';
import { slowdownOf, sortedPartners } from './sort-partners.ts';

function partner(key: string, values: Partial<PartnerRow>): PartnerRow {
  return {
    key,
    participant: { kind: 'person', name: key, email: null, userId: null, address: null },
    conversations: 5,
    conversationIds: [],
    answered: 5,
    medianMs: 100,
    p90Ms: 100,
    previousAnswered: 5,
    previousMedianMs: 100,
    unanswered: 0,
    unansweredIds: [],
    waitingNow: 0,
    waitingIds: [],
    ...values,
  };
}

const ROWS = [
  partner('fast', { medianMs: 10, waitingNow: 2 }),
  partner('one reply', { medianMs: 900, answered: 1, conversations: 1 }),
  partner('no reply', { medianMs: null, p90Ms: null, answered: 0, unanswered: 5 }),
  partner('slow', { medianMs: 500 }),
];

function keys(column: number, direction: 'ascending' | 'descending'): string[] {
  const sorting = { column, direction };
  return sortedPartners(ROWS, sorting, ({ key }) => key, 'en').map(({ key }) => key);
}

describe('sortedPartners', () => {
  it('puts the slowest first, those with few replies after them, those without a reply last', () => {
    expect(keys(2, 'descending')).toEqual(['slow', 'fast', 'one reply', 'no reply']);
    expect(keys(2, 'ascending')).toEqual(['fast', 'slow', 'one reply', 'no reply']);
  });

  it('sorts counts without exceptions', () => {
    expect(keys(5, 'descending')[0]).toBe('no reply');
    expect(keys(6, 'descending')[0]).toBe('fast');
    expect(keys(1, 'ascending')[0]).toBe('one reply');
  });

  it('sorts by name, which also decides between equal numbers', () => {
    expect(keys(0, 'ascending')).toEqual(['fast', 'no reply', 'one reply', 'slow']);
    expect(keys(0, 'descending')).toEqual(['slow', 'one reply', 'no reply', 'fast']);
    expect(keys(1, 'descending')).toEqual(['fast', 'no reply', 'slow', 'one reply']);
  });
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
