import { expect, it } from 'vitest';
import { requestBudget } from './budget.ts';

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
