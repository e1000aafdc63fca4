import { describe, expect, it } from 'vitest';
import { parseBusinessSettings } from './business-settings.ts';

const parse = (settings: unknown) => parseBusinessSettings({ settings });

/** The days and times of the parsed hours, as `day from–to` in hours. */
function hoursOf(settings: object): string[] | null {
  const { intervals } = parse(settings);
  return (
    intervals?.map(({ startMinute, endMinute }) => {
      const day = Math.floor(startMinute / 1440);
      return `${day} ${startMinute / 60 - day * 24}–${endMinute / 60 - day * 24}`;
    }) ?? null
  );
}

describe('parseBusinessSettings', () => {
  it.each([[undefined], [null], [{}], [[]], ['rubbish'], [{ business_days: '', schedule: ' ' }]])(
    'has the first schedule, calendar hours, and no target for %j',
    (settings) => {
      expect(parse(settings)).toEqual({
        scheduleName: null,
        usesSchedules: true,
        intervals: null,
        timeZone: null,
        firstReplyTargetMs: null,
      });
    },
  );

  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon – Fri', [1, 2, 3, 4, 5]],
    ['1,2,3,4,5', [1, 2, 3, 4, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['Mo, Di, Do', [1, 2, 4]],
    ['Monday; Wednesday', [1, 3]],
    ['sun-thu', [0, 1, 2, 3, 4]],
    ['sat-mon', [6, 0, 1]],
    ['7', [0]],
    ['Mo. Di.', [1, 2]],
    [3, [3]],
  ])('reads the days %j', (days, expected) => {
    expect(hoursOf({ business_days: days })).toEqual(expected.map((day) => `${day} 9–17`));
  });

  it.each([['m'], ['monkey'], ['mon-'], ['mon-wed-fri'], ['8'], ['weekdays'], [true]])(
    'ignores the days %j',
    (days) => {
      expect(hoursOf({ business_days: days })).toBeNull();
    },
  );

  it.each([
    ['09:00', '17:30', '9–17.5'],
    ['8', '16.30', '8–16.5'],
    ['9 am', '5:30 PM', '9–17.5'],
    ['12am', '12pm', '0–12'],
    ['0:00', '24:00', '0–24'],
    ['22:00', '06:00', '22–30'],
    ['08:00', '08:00', '8–32'],
    ['soon', '18', '9–18'],
    ['25', '10:75', null],
    ['13pm', '', null],
    [7, 15, '7–15'],
  ])('reads the times %j to %j', (from, to, expected) => {
    expect(hoursOf({ business_from: from, business_to: to })?.[0] ?? null).toBe(
      expected && `1 ${expected}`,
    );
  });

  it('reads the name of a schedule without case, and that none counts', () => {
    expect(parse({ schedule: ' Support EMEA ' })).toMatchObject({
      scheduleName: 'support emea',
      usesSchedules: true,
    });
    expect(parse({ schedule: 'None' }).usesSchedules).toBe(false);
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['nowhere', null],
  ])('reads the time zone %j', (name, timeZone) => {
    expect(parse({ business_time_zone: name }).timeZone).toBe(timeZone);
  });

  it.each([
    [90, 5_400_000],
    ['0.5', 30_000],
    [0, null],
    [-5, null],
    ['soon', null],
    ['1e999', null],
    ['', null],
  ])('reads the target of %j minutes', (minutes, expected) => {
    expect(parse({ first_reply_target_minutes: minutes }).firstReplyTargetMs).toBe(expected);
  });
});
