import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

/** What the app makes of what the admin set. */
const read = (settings: unknown) => readSettings({ settings });

describe('the settings of the installation', () => {
  it('are as the admin set them, as numbers or as text', () => {
    const set = { warningHours: 4, lateHours: 8.5, overdueHours: 48, refreshSeconds: 90 };
    expect(
      read({ warning_hours: 4, late_hours: 8.5, overdue_hours: 48, refresh_seconds: 90 }),
    ).toEqual(set);
    expect(
      read({ warning_hours: '4', late_hours: ' 8.5 ', overdue_hours: '48', refresh_seconds: '90' }),
    ).toEqual(set);
  });

  it.each([[undefined], [null], [{}], [[]], ['rubbish'], [7], [true]])(
    'are the defaults where the host gives %j',
    (settings) => {
      expect(read(settings)).toEqual(DEFAULT_SETTINGS);
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
  ])('are the default one by one where %j was set', (value) => {
    expect(read({ warning_hours: value, late_hours: 80 })).toEqual({
      ...DEFAULT_SETTINGS,
      lateHours: 80,
    });
    expect(read({ warning_hours: 12, late_hours: value })).toEqual({
      ...DEFAULT_SETTINGS,
      warningHours: 12,
    });
    expect(read({ overdue_hours: value, refresh_seconds: value })).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [{ warning_hours: 100 }, [100, 100, 168]],
    [{ warning_hours: 200 }, [200, 200, 200]],
    [{ late_hours: 200 }, [24, 200, 200]],
    [{ overdue_hours: 48 }, [24, 72, 72]],
    [{ late_hours: 10, overdue_hours: 20 }, [24, 24, 24]],
    [{ warning_hours: 9, late_hours: 6, overdue_hours: 3 }, [9, 9, 9]],
  ])('keep the three limits of %j in order', (settings, hours) => {
    const { warningHours, lateHours, overdueHours } = read(settings);
    expect([warningHours, lateHours, overdueHours]).toEqual(hours);
  });

  it.each([
    [1, 15],
    ['0.5', 15],
    [14.9, 15],
    [15, 15],
    [16, 16],
    [3600, 3600],
    [9_999_999, 86_400],
  ])(
    'look for news every %j seconds no more often than every 15, and once a day',
    (value, seconds) => {
      expect(read({ refresh_seconds: value }).refreshSeconds).toBe(seconds);
    },
  );

  it('have the same defaults in the manifest', () => {
    const { parameters } = JSON.parse(
      readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'),
    ) as { parameters: { name: string; type: string; default: unknown }[] };
    const defaults = Object.fromEntries(parameters.map((its) => [its.name, its.default]));
    expect(defaults).toEqual({
      warning_hours: DEFAULT_SETTINGS.warningHours,
      late_hours: DEFAULT_SETTINGS.lateHours,
      overdue_hours: DEFAULT_SETTINGS.overdueHours,
      refresh_seconds: DEFAULT_SETTINGS.refreshSeconds,
    });
    expect(read(defaults)).toEqual(DEFAULT_SETTINGS);
    expect(parameters.map(({ type }) => type)).toEqual(Array(4).fill('number'));
  });
});
