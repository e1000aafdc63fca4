import { describe, expect, it } from 'vitest';
import { exportMeter } from './export-meter.ts';

function meterFrom(fromMs = 0, eventCount = 0) {
  const clock = { nowMs: 1_000_000 };
  const options = { startMs: 1000, untilMs: 101_000, fromMs, eventCount };
  const meter = exportMeter({ ...options, nowMs: () => clock.nowMs });
  return { clock, meter };
}

describe('the progress of a run', () => {
  it('starts at the start of the run', () => {
    const { meter } = meterFrom();
    meter.tick(true);
    expect(meter.stats(90)).toEqual({
      eventCount: 0,
      reachedMs: 1000,
      startMs: 1000,
      untilMs: 101_000,
      eventsPerSecond: 0,
      requestsLeft: 90,
      msLeft: null,
    });
  });

  it('includes the stored events of earlier runs', () => {
    const { meter } = meterFrom(51_000, 700);
    expect(meter.stats(90)).toMatchObject({ eventCount: 700, reachedMs: 51_000 });
  });

  it('estimates the time left from the time range since the first page', () => {
    const { clock, meter } = meterFrom();
    meter.tick(true);
    clock.nowMs += 3000;
    meter.count(100, 41_000);
    expect(meter.stats(89)).toMatchObject({ msLeft: null });
    clock.nowMs += 2000;
    meter.count(100, 61_000);
    expect(meter.stats(88)).toMatchObject({
      eventCount: 200,
      reachedMs: 61_000,
      eventsPerSecond: 40,
      msLeft: 4000,
    });
  });

  it('excludes pauses', () => {
    const { clock, meter } = meterFrom();
    meter.tick(true);
    clock.nowMs += 2000;
    meter.count(100, 41_000);
    meter.tick(false);
    clock.nowMs += 3_600_000;
    expect(meter.stats(90).eventsPerSecond).toBe(50);
    meter.tick(true);
    clock.nowMs += 2000;
    expect(meter.stats(90).eventsPerSecond).toBe(25);
  });

  it('does not change its position for undated or older events', () => {
    const { meter } = meterFrom();
    meter.count(100, 41_000);
    meter.count(1, Number.NEGATIVE_INFINITY);
    meter.count(1, 5);
    expect(meter.stats(90)).toMatchObject({ eventCount: 102, reachedMs: 41_000, msLeft: null });
  });
});
