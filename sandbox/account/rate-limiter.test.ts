import { expect, it } from 'vitest';
import { exportBudget, requestBudget } from './rate-limiter.ts';

it('lets 100 requests a minute through and says how long the next has to wait', () => {
  const budget = requestBudget();
  const refused = Array.from({ length: 100 }, (_, index) => budget(index * 100)).filter(
    (seconds) => seconds !== null,
  );
  expect(refused).toEqual([]);
  expect(budget(10_000)).toBe(50);
  expect(budget(59_999)).toBe(1);
});

it('frees the oldest request’s place after a minute, and counts no refused ones', () => {
  const budget = requestBudget(2);
  budget(0);
  budget(30_000);
  for (let at = 31_000; at < 60_000; at += 1000) expect(budget(at)).not.toBeNull();
  expect(budget(60_000)).toBeNull();
  expect(budget(60_001)).toBe(30);
});

it('holds exports to 600 in ten minutes and to the app’s budget as well', () => {
  const app = requestBudget();
  const budget = exportBudget(app);
  for (let at = 0; at < 600_000; at += 1000) expect(budget(at)).toBeNull();
  const late = exportBudget(requestBudget(1000));
  for (let request = 0; request < 600; request += 1) expect(late(request * 700)).toBeNull();
  expect(late(420_000)).toBe(180);
  expect(late(599_999)).toBe(1);
  expect(late(600_000)).toBeNull();
});

it('uses up neither budget where one of the two refuses', () => {
  const app = requestBudget(2);
  const budget = requestBudget(3, 600_000, app);
  expect([budget(0), budget(0), budget(0), budget(30_000)]).toEqual([null, null, 60, 30]);
  expect([budget(60_000), budget(60_000)]).toEqual([null, 540]);
  expect([app(60_000), app(60_000)]).toEqual([null, 60]);
});
