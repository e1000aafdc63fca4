import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageLimitsOf, DEFAULT_SETTINGS, parseSettings } from './settings.ts';

/** Parses settings as the host returns them. */
const parse = (settings: unknown) => parseSettings({ settings });

describe('parseSettings', () => {
  it('accepts numbers and text', () => {
    const set = {
      warningMinutes: 240,
      lateMinutes: 510,
      overdueMinutes: 2880,
      refreshSeconds: 90,
      retentionDays: 7,
    };
    expect(
      parse({
        warning_hours: 4,
        late_hours: 8.5,
        overdue_hours: 48,
        refresh_seconds: 90,
        retention_days: 7,
      }),
    ).toEqual(set);
    expect(
      parse({
        warning_hours: '4',
        late_hours: ' 8.5 ',
        overdue_hours: '48',
        refresh_seconds: '90',
        retention_days: '7',
      }),
    ).toEqual(set);
  });

  it.each([
    ['0.5', 1],
    [1e300, 3650],
    [3650, 3650],
  ])('keeps retention_days %s within a day and ten years', (days, retentionDays) => {
    expect(parse({ retention_days: days })).toMatchObject({ retentionDays });
  });

  it.each([[undefined], [null], [{}], [[]], ['rubbish'], [7], [true]])(
    'returns the defaults for %j',
    (settings) => {
      expect(parse(settings)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it.each([
    undefined,
    null,
    '',
    ' ',
    'soon',
    '24 h',
    '1,5',
    0,
    '0',
    -3,
    '-3',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1e999',
    {},
    [],
  ])('replaces a single invalid value %j by its default', (value) => {
    expect(parse({ warning_hours: value, late_hours: 80 })).toEqual({
      ...DEFAULT_SETTINGS,
      lateMinutes: 4800,
    });
    expect(parse({ warning_hours: 12, late_hours: value })).toEqual({
      ...DEFAULT_SETTINGS,
      warningMinutes: 720,
    });
    expect(parse({ overdue_hours: value, refresh_seconds: value })).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [{ warning_hours: 100 }, [100, 100, 168]],
    [{ warning_hours: 200 }, [200, 200, 200]],
    [{ late_hours: 200 }, [24, 200, 200]],
    [{ overdue_hours: 48 }, [24, 72, 72]],
    [{ late_hours: 10, overdue_hours: 20 }, [24, 24, 24]],
    [{ warning_hours: 9, late_hours: 6, overdue_hours: 3 }, [9, 9, 9]],
  ])('keeps the age limits of %j in ascending order', (settings, hours) => {
    const { warningMinutes, lateMinutes, overdueMinutes } = parse(settings);
    expect([warningMinutes, lateMinutes, overdueMinutes].map((one) => one / 60)).toEqual(hours);
  });

  it.each([
    [{ warning_minutes: 30 }, [30, 4320, 10_080]],
    [{ warning_minutes: '30', warning_hours: 2, late_minutes: 90 }, [30, 90, 10_080]],
    [{ warning_minutes: 0, warning_hours: 2 }, [120, 4320, 10_080]],
    [{ warning_minutes: null, late_minutes: '', overdue_minutes: 'soon' }, [1440, 4320, 10_080]],
    [{ overdue_minutes: 60 }, [1440, 4320, 4320]],
    [{ warning_minutes: 90, late_hours: 1, overdue_minutes: 45 }, [90, 90, 90]],
  ])('lets the minutes of %j win over hours', (settings, expected) => {
    const { warningMinutes, lateMinutes, overdueMinutes } = parse(settings);
    expect([warningMinutes, lateMinutes, overdueMinutes]).toEqual(expected);
  });

  it.each([
    [1, 15],
    ['0.5', 15],
    [14.9, 15],
    [15, 15],
    [16, 16],
    [3600, 3600],
    [9_999_999, 86_400],
  ])('limits a polling interval of %j seconds to %i seconds', (value, seconds) => {
    expect(parse({ refresh_seconds: value }).refreshSeconds).toBe(seconds);
  });

  it('has the same defaults as the manifest', () => {
    const { parameters } = JSON.parse(
      readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'),
    ) as { parameters: { name: string; type: string; default: unknown }[] };
    const defaults = Object.fromEntries(
      parameters.flatMap((parameter) =>
        parameter.default === undefined ? [] : [[parameter.name, parameter.default]],
      ),
    );
    expect(defaults).toEqual({
      warning_hours: DEFAULT_SETTINGS.warningMinutes / 60,
      late_hours: DEFAULT_SETTINGS.lateMinutes / 60,
      overdue_hours: DEFAULT_SETTINGS.overdueMinutes / 60,
      refresh_seconds: DEFAULT_SETTINGS.refreshSeconds,
      retention_days: DEFAULT_SETTINGS.retentionDays,
    });
    expect(parse(defaults)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('ageLimitsOf', () => {
  it('converts minutes to milliseconds', () => {
    expect(ageLimitsOf({ ...DEFAULT_SETTINGS, warningMinutes: 30 })).toEqual({
      warningMs: 1_800_000,
      lateMs: 259_200_000,
      overdueMs: 604_800_000,
    });
  });
});
