import { expect, it } from 'vitest';
import { ianaTimeZone } from './time-zone.ts';

it.each([
  ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Berlin', 'Europe/Berlin'],
  ['Mexico City', 'America/Mexico_City'],
  ['Hong Kong', 'Asia/Hong_Kong'],
  ['St. Petersburg', 'Europe/Moscow'],
  ["Nuku'alofa", 'Pacific/Tongatapu'],
  [' Samoa ', 'Pacific/Apia'],
  ['Europe/Madrid', 'Europe/Madrid'],
  ['UTC', 'UTC'],
])('the IANA name of %j is %s', (name, iana) => {
  expect(ianaTimeZone(name)).toBe(iana);
});

it.each([['Middle-earth'], [''], [null], [undefined], [7], ['constructor']])(
  '%j is no time zone',
  (name) => {
    expect(ianaTimeZone(name)).toBeNull();
  },
);
