import { describe, expect, it } from 'vitest';
import { heatLevel } from './heat-color.ts';
import { heatGrid, maxOf } from './heat-grid.ts';

/** Monday has 1 message at each hour, Tuesday 2, and so on. */
const ARRIVALS = {
  counts: Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, () => day + 1)),
};

describe('heatGrid', () => {
  it('starts with the first day of the week', () => {
    const days = (firstDay: number) => heatGrid(ARRIVALS, firstDay, 1).map(([cell]) => cell?.day);
    expect(days(0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(days(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });

  it('sums the hours of a cell', () => {
    const grid = heatGrid(ARRIVALS, 0, 3);
    expect(grid[1]?.slice(-1)).toEqual([{ day: 1, fromHour: 21, toHour: 24, count: 6 }]);
    expect(grid[0]).toHaveLength(8);
    expect(maxOf(grid)).toBe(21);
  });

  it('has empty cells without counts', () => {
    expect(maxOf(heatGrid({ counts: [] }, 0, 1))).toBe(0);
  });
});

it('gives only empty cells the level 0, and the largest count the highest one', () => {
  expect([0, 1, 20, 21, 100].map((count) => heatLevel(count, 100))).toEqual([0, 1, 1, 2, 5]);
});
