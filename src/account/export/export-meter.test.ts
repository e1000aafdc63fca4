import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../zendesk/rate-limiter.ts';
import { exportMeter } from './export-meter.ts';

/** Limits that never make a request wait. */
const unlimited = (remaining: number) => ({
  remaining: () => remaining,
  usage: () => [],
});

function meterFrom(fromMs = 0, eventCount = 0) {
  const clock = { nowMs: 1_000_000 };
  const options = { startMs: 1000, untilMs: 101_000, fromMs, eventCount };
  const meter = exportMeter({ ...options, nowMs: () => clock.nowMs });
  return { clock, meter };
}

describe('the statistics of a run', () => {
  it('start at the start of the run', () => {
    const { meter } = meterFrom();
    meter.tick(true);
    expect(meter.stats(unlimited(90))).toEqual({
      eventCount: 0,
      reachedMs: 1000,
      startMs: 1000,
      untilMs: 101_000,
      eventsPerSecond: 0,
      requestsLeft: 90,
      msLeft: null,
    });
  });

  it('continue from what was stored before', () => {
    const { meter } = meterFrom(51_000, 700);
    expect(meter.stats(unlimited(90))).toMatchObject({ eventCount: 700, reachedMs: 51_000 });
  });

  it('estimate the time left from the time range covered since the first page', () => {
    const { clock, meter } = meterFrom();
    meter.tick(true);
    clock.nowMs += 3000;
    meter.count(100, 41_000);
    expect(meter.stats(unlimited(89))).toMatchObject({ msLeft: null });
    clock.nowMs += 2000;
    meter.count(100, 61_000);
    expect(meter.stats(unlimited(88))).toMatchObject({
      eventCount: 200,
      reachedMs: 61_000,
      eventsPerSecond: 40,
      msLeft: 4000,
    });
  });

  it('do not promise more than the rate limits allow', () => {
    const { clock, meter } = meterFrom();
    const limiter = createRateLimiter({
      windows: [{ requests: 7, windowMs: 60_000 }],
      nowMs: () => clock.nowMs,
    });
    const read = (reachedMs: number) => {
      limiter.count();
      clock.nowMs += 100;
      meter.countRequest();
      meter.count(100, reachedMs);
    };
    meter.tick(true);
    read(1000);
    for (let page = 1; page <= 6; page += 1) read(1000 + page * 1000);
    // 94 more pages: the clock alone would promise ten seconds.
    expect(meter.stats(limiter).msLeft).toBeGreaterThan(13 * 60_000 - 1000);
    expect(meter.stats(limiter).msLeft).toBeLessThan(14 * 60_000);
  });

  it('count waits for rate limits as reading', () => {
    const { clock, meter } = meterFrom();
    meter.tick(true);
    meter.count(100, 1000);
    clock.nowMs += 60_000;
    meter.tick(true);
    meter.count(100, 51_000);
    expect(meter.stats(unlimited(90)).msLeft).toBe(60_000);
  });

  it('exclude pauses', () => {
    const { clock, meter } = meterFrom();
    meter.tick(true);
    clock.nowMs += 2000;
    meter.count(100, 41_000);
    meter.tick(false);
    clock.nowMs += 3_600_000;
    expect(meter.stats(unlimited(90)).eventsPerSecond).toBe(50);
    meter.tick(true);
    clock.nowMs += 2000;
    expect(meter.stats(unlimited(90)).eventsPerSecond).toBe(25);
  });

  it('ignore events without a date, and do not move back', () => {
    const { meter } = meterFrom();
    meter.count(100, 41_000);
    meter.count(1, Number.NEGATIVE_INFINITY);
    meter.count(1, 5);
    expect(meter.stats(unlimited(90))).toMatchObject({
      eventCount: 102,
      reachedMs: 41_000,
      msLeft: null,
    });
  });
});
