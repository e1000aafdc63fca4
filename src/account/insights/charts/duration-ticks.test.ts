import { expect, it } from 'vitest';
import { durationTicks } from './duration-ticks.ts';

const HOUR_MS = 3_600_000;

it.each([
  ['hours', 5 * HOUR_MS, 24, [0, 1, 2, 4]],
  ['days', 100 * HOUR_MS, 24, [0, 8, 24, 48, 96]],
  ['days of business hours', 100 * HOUR_MS, 7, [0, 7, 28, 49, 98]],
])('has readable %s, far enough from each other', (_, maxMs, dayHours, hours) => {
  const ticks = durationTicks(maxMs, 0.16, dayHours * HOUR_MS);
  expect(ticks.map((tick) => tick / HOUR_MS).filter((tick) => tick === 0 || tick >= 1)).toEqual(
    hours,
  );
  const places = ticks.map((tick) => Math.sqrt(tick / maxMs));
  const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.16);
});
