import type { Arrivals } from '../metrics/arrivals.ts';

export interface HeatCell {
  /** 0 is Monday. */
  readonly day: number;
  /** The first hour of the cell. */
  readonly fromHour: number;
  /** Exclusive; at most 24. */
  readonly toHour: number;
  readonly count: number;
}

/**
 * Arranges counts by weekday and hour in rows for display.
 *
 * @param firstDay the first row; 0 is Monday
 * @param hoursPerCell 1, 2, 3…; a divisor of 24
 */
export function heatGrid(
  { counts }: Pick<Arrivals, 'counts'>,
  firstDay: number,
  hoursPerCell: number,
): HeatCell[][] {
  return Array.from({ length: 7 }, (_, row) => {
    const day = (row + firstDay) % 7;
    return Array.from({ length: 24 / hoursPerCell }, (__, column) => {
      const fromHour = column * hoursPerCell;
      const toHour = fromHour + hoursPerCell;
      const count = (counts[day] ?? []).slice(fromHour, toHour).reduce((sum, one) => sum + one, 0);
      return { day, fromHour, toHour, count };
    });
  });
}

/** The largest count of a grid; 0 if all cells are empty. */
export function maxOf(grid: readonly (readonly HeatCell[])[]): number {
  return Math.max(0, ...grid.flat().map(({ count }) => count));
}
