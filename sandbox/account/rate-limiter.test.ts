import { expect, it } from 'vitest';
import { exportLimiter, requestLimiter } from './rate-limiter.ts';

it('allows 100 requests a minute, then returns the seconds to wait', () => {
  const limiter = requestLimiter();
  const rejected = Array.from({ length: 100 }, (_, index) => limiter(index * 100)).filter(
    (seconds) => seconds !== null,
  );
  expect(rejected).toEqual([]);
  expect(limiter(10_000)).toBe(50);
  expect(limiter(59_999)).toBe(1);
});

it('allows the next request a minute after the oldest one and does not count rejected requests', () => {
  const limiter = requestLimiter(2);
  limiter(0);
  limiter(30_000);
  for (let at = 31_000; at < 60_000; at += 1000) expect(limiter(at)).not.toBeNull();
  expect(limiter(60_000)).toBeNull();
  expect(limiter(60_001)).toBe(30);
});

it('limits exports to 600 requests in ten minutes and to the limit of the app', () => {
  const app = requestLimiter();
  const limiter = exportLimiter(app);
  for (let at = 0; at < 600_000; at += 1000) expect(limiter(at)).toBeNull();
  const wide = exportLimiter(requestLimiter(1000));
  for (let request = 0; request < 600; request += 1) expect(wide(request * 700)).toBeNull();
  expect(wide(420_000)).toBe(180);
  expect(wide(599_999)).toBe(1);
  expect(wide(600_000)).toBeNull();
});

it('counts a request against neither limit if one of them rejects it', () => {
  const app = requestLimiter(2);
  const limiter = requestLimiter(3, 600_000, app);
  expect([limiter(0), limiter(0), limiter(0), limiter(30_000)]).toEqual([null, null, 60, 30]);
  expect([limiter(60_000), limiter(60_000)]).toEqual([null, 540]);
  expect([app(60_000), app(60_000)]).toEqual([null, 60]);
});
