import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  businessHours,
  type BusinessInterval,
  type BusinessSchedule,
  CALENDAR_TIME,
} from './business-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Monday to Friday, 9:00 to 17:00. */
const OFFICE: readonly BusinessInterval[] = [1, 2, 3, 4, 5].map((day) => ({
  startMinute: day * 1440 + 540,
  endMinute: day * 1440 + 1020,
}));

function schedule(fields: Partial<BusinessSchedule>): BusinessSchedule {
  return { timeZone: 'UTC', intervals: OFFICE, holidays: [], ...fields };
}

function hoursBetween(fields: Partial<BusinessSchedule>, from: string, to: string): number {
  return businessHours(schedule(fields)).elapsedMs(Date.parse(from), Date.parse(to)) / HOUR_MS;
}

describe('businessHours', () => {
  it('counts hours of the schedule only', () => {
    // 27 November 2026 is a Friday.
    expect(hoursBetween({}, '2026-11-27T16:00Z', '2026-11-30T10:00Z')).toBe(2);
    expect(hoursBetween({}, '2026-11-28T00:00Z', '2026-11-30T09:00Z')).toBe(0);
    expect(hoursBetween({}, '2026-11-23T00:00Z', '2026-11-30T00:00Z')).toBe(40);
  });

  it('is 0 if the second time is not after the first, and for what is no time', () => {
    expect(hoursBetween({}, '2026-11-27T12:00Z', '2026-11-27T10:00Z')).toBe(0);
    expect(businessHours(schedule({})).elapsedMs(Number.NaN, 0)).toBe(0);
  });

  it('reads the schedule on the clock of its zone', () => {
    const timeZone = 'America/Los_Angeles';
    expect(hoursBetween({ timeZone }, '2026-11-27T17:00Z', '2026-11-28T01:00Z')).toBe(8);
  });

  it('leaves out holidays of several days, both inclusive', () => {
    const holidays = [{ startDate: '2026-12-24', endDate: '2026-12-26' }];
    expect(hoursBetween({ holidays }, '2026-12-23T16:00Z', '2026-12-28T10:00Z')).toBe(2);
  });

  it('ignores holidays that are no dates or end before they start', () => {
    const holidays = [
      { startDate: '2026-12-24', endDate: '2026-12-23' },
      { startDate: 'soon', endDate: '2026-12-31' },
      { startDate: '2026-02-30', endDate: '' },
    ];
    expect(hoursBetween({ holidays }, '2026-12-23T00:00Z', '2026-12-25T00:00Z')).toBe(16);
  });

  it('joins intervals that overlap', () => {
    const intervals = [
      { startMinute: 1500, endMinute: 1620 },
      { startMinute: 1560, endMinute: 1680 },
    ];
    expect(hoursBetween({ intervals }, '2026-11-23T00:00Z', '2026-11-24T00:00Z')).toBe(3);
  });

  it('goes on over midnight and over the end of the week', () => {
    const nights = [
      { startMinute: 6 * 1440 + 1320, endMinute: 360 },
      { startMinute: 3 * 1440 + 1320, endMinute: 4 * 1440 + 360 },
    ];
    // Saturday 22:00 to Sunday 6:00, and Wednesday 22:00 to Thursday 6:00.
    expect(hoursBetween({ intervals: nights }, '2026-11-28T23:00Z', '2026-11-29T05:00Z')).toBe(6);
    expect(hoursBetween({ intervals: nights }, '2026-11-22T00:00Z', '2026-11-29T00:00Z')).toBe(16);
    expect(businessHours(schedule({ intervals: nights })).dayMs).toBe(8 * HOUR_MS);
  });

  it('counts an hour that occurs twice twice, and one that is skipped not at all', () => {
    const intervals = [{ startMinute: 0, endMinute: 240 }];
    const timeZone = 'Europe/Berlin';
    expect(hoursBetween({ intervals, timeZone }, '2026-10-24T20:00Z', '2026-10-25T20:00Z')).toBe(5);
    expect(hoursBetween({ intervals, timeZone }, '2026-03-28T20:00Z', '2026-03-29T20:00Z')).toBe(3);
  });

  it('is calendar time without any interval, and if every moment counts', () => {
    expect(businessHours(schedule({ intervals: [] }))).toBe(CALENDAR_TIME);
    expect(businessHours(schedule({ intervals: [{ startMinute: 60, endMinute: 60 }] }))).toBe(
      CALENDAR_TIME,
    );
    const always = [{ startMinute: 0, endMinute: 10_080 }];
    expect(businessHours(schedule({ intervals: always }))).toBe(CALENDAR_TIME);
    const holidays = [{ startDate: '2026-12-25', endDate: '2026-12-25' }];
    const exceptChristmas = businessHours(schedule({ intervals: always, holidays }));
    expect([exceptChristmas.isCalendar, exceptChristmas.dayMs]).toEqual([false, DAY_MS]);
  });

  it('says how long a working day is', () => {
    const fridayShort = [...OFFICE.slice(0, 4), { startMinute: 7740, endMinute: 7980 }];
    expect(businessHours(schedule({})).dayMs).toBe(8 * HOUR_MS);
    expect(businessHours(schedule({ intervals: fridayShort })).dayMs).toBe(7.2 * HOUR_MS);
    const lunch = [
      { startMinute: 1980, endMinute: 2160 },
      { startMinute: 2220, endMinute: 2460 },
    ];
    expect(businessHours(schedule({ intervals: lunch })).dayMs).toBe(7 * HOUR_MS);
  });

  it('costs nothing for dates that are far away', () => {
    const time = businessHours(schedule({}));
    expect(time.elapsedMs(-8.64e15, Date.UTC(1970, 0, 6))).toBe(8 * HOUR_MS);
    expect(time.elapsedMs(Date.UTC(2100, 5), 8.64e15)).toBe(0);
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

/** Days around changes of clocks: 2026 in Europe, America, and on Lord Howe; 2011 on Samoa, which skipped a day. */
const STARTS = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-10-24', '2026-10-31', '2011-12-29'];

const arbitrarySchedule = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  intervals: fc.array(fc.record({ startMinute: fc.nat(10_079), endMinute: fc.nat(10_080) }), {
    minLength: 1,
    maxLength: 6,
  }),
  holidays: fc.array(
    fc.record({ start: fc.constantFrom(...STARTS), days: fc.nat(3) }).map(({ start, days }) => ({
      startDate: start,
      endDate: new Date(Date.parse(start) + days * DAY_MS).toISOString().slice(0, 10),
    })),
    { maxLength: 2 },
  ),
});

const arbitraryTime = fc
  .record({ start: fc.constantFrom(...STARTS), minutes: fc.integer({ min: -9000, max: 9000 }) })
  .map(({ start, minutes }) => Date.parse(start) + minutes * MINUTE_MS);

/** Looks at the clock of the zone for each minute. */
function slowElapsedMs(
  { timeZone, intervals, holidays }: BusinessSchedule,
  fromMs: number,
  toMs: number,
): number {
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  let count = 0;
  for (let at = fromMs; at < toMs; at += MINUTE_MS) {
    const [date = '', time = ''] = clock.format(at).split(' ');
    if (holidays.some(({ startDate, endDate }) => date >= startDate && date <= endDate)) continue;
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const minuteOfWeek = new Date(date).getUTCDay() * 1440 + hour * 60 + minute;
    const isWorking = intervals.some(({ startMinute, endMinute }) =>
      endMinute >= startMinute
        ? minuteOfWeek >= startMinute && minuteOfWeek < endMinute
        : minuteOfWeek >= startMinute || minuteOfWeek < endMinute,
    );
    if (isWorking) count += 1;
  }
  return count * MINUTE_MS;
}

describe('for any schedule and times', () => {
  it('agrees with looking at the clock for each minute', () => {
    fc.assert(
      fc.property(arbitrarySchedule, arbitraryTime, fc.nat(6000), (one, fromMs, minutes) => {
        const toMs = fromMs + minutes * MINUTE_MS;
        const isEmpty = one.intervals.every(
          (interval) => interval.startMinute === interval.endMinute,
        );
        const expected = isEmpty ? toMs - fromMs : slowElapsedMs(one, fromMs, toMs);
        expect(businessHours(one).elapsedMs(fromMs, toMs)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up, grows, and never exceeds calendar time', () => {
    const times = fc.tuple(arbitraryTime, arbitraryTime, arbitraryTime);
    fc.assert(
      fc.property(arbitrarySchedule, times, fc.nat(59_999), (one, unordered, extraMs) => {
        const [a = 0, b = 0, c = 0] = unordered.map((ms) => ms + extraMs).toSorted((x, y) => x - y);
        const { elapsedMs, dayMs } = businessHours(one);
        const [ab, bc, ac] = [elapsedMs(a, b), elapsedMs(b, c), elapsedMs(a, c)];
        expect(ab + bc).toBe(ac);
        expect(Math.min(ab, bc)).toBeGreaterThanOrEqual(0);
        expect(ac).toBeLessThanOrEqual(c - a);
        expect(dayMs > 0 && dayMs <= DAY_MS).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
