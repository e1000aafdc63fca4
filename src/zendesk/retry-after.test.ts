import { describe, expect, it } from 'vitest';
import { RequestError } from './request-error.ts';
import { retryAfterSecondsOf, withMaxWait } from './retry-after.ts';

const NOW_MS = Date.UTC(2026, 10, 20, 10, 24, 0);
const ofValue = (value: unknown) =>
  retryAfterSecondsOf({ headers: { 'Retry-After': value } }, NOW_MS);

describe('the value of Retry-After', () => {
  it.each<[unknown, number]>([
    [12, 12],
    ['12', 12],
    [' 12 ', 12],
    ['0', 0],
    [0, 0],
    [2.5, 2.5],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['007', 7],
    ['30s', 30],
    ['30 seconds', 30],
    ['12, 15', 12],
    [['12'], 12],
    [[12, 15], 12],
    ['99999', 99_999],
    [1e9, 1e9],
    ['Fri, 20 Nov 2026 10:24:31 GMT', 31],
    ['Friday, 20-Nov-26 10:24:31 GMT', 31],
    ['Fri Nov 20 10:24:31 2026', 31],
    ['2026-11-20T10:24:31Z', 31],
    ['2026-11-20T11:24:31+01:00', 31],
    ['Fri, 20 Nov 2026 10:24:00 GMT', 0],
    ['Fri, 20 Nov 1998 10:24:00 GMT', 0],
  ])('%j is %d seconds', (value, seconds) => {
    expect(ofValue(value)).toBe(seconds);
  });

  it.each<[string, unknown, number]>([
    ['12', 'Fri, 20 Nov 2026 13:24:00 GMT', 12],
    ['Fri, 20 Nov 2026 13:24:31 GMT', 'Fri, 20 Nov 2026 13:24:00 GMT', 31],
    ['Fri, 20 Nov 2026 08:24:31 GMT', 'Fri, 20 Nov 2026 08:24:00 GMT', 31],
    ['Fri, 20 Nov 2026 10:24:31 GMT', 'soon', 31],
  ])(
    '%j in a response of %j is %d seconds, whatever the browser’s clock',
    (value, date, seconds) => {
      const failure = { headers: { 'Retry-After': value, Date: date } };
      expect(retryAfterSecondsOf(failure, NOW_MS)).toBe(seconds);
    },
  );

  it.each<unknown>([
    -1,
    '-1',
    '-0.5',
    Number.NaN,
    Infinity,
    'Infinity',
    '',
    ' ',
    'soon',
    'in 5 minutes',
    'null',
    '1e3',
    '0x10',
    '12 parsecs',
    'a:b',
    '99:99 o’clock',
    null,
    undefined,
    true,
    {},
    [],
    [null],
    { toString: 1 },
  ])('%j says nothing', (value) => {
    expect(ofValue(value)).toBeNull();
  });
});

describe('the headers', () => {
  it.each<[string, object]>([
    ['an object', { headers: { 'Retry-After': '12' } }],
    ['an object in lower case', { headers: { date: 'x', 'retry-after': '12' } }],
    ['an object in upper case', { headers: { 'RETRY-AFTER': 12 } }],
    [
      'pairs',
      {
        headers: [
          ['Date', 'x'],
          ['Retry-After', '12'],
        ],
      },
    ],
    ['a Map', { headers: new Map([['Retry-After', '12']]) }],
    ['Headers', { headers: new Headers({ 'Retry-After': '12' }) }],
    ['lines', { headers: 'Date: Fri, 20 Nov 2026 10:24:31 GMT\r\nRetry-After: 12\r\n' }],
    ['a getter', { headers: { get: (name: string) => (name === 'retry-after' ? '12' : null) } }],
    ['those of a request', { getAllResponseHeaders: () => 'date: x\r\nretry-after: 12\r\n' }],
  ])('can be %s', (_what, failure) => {
    expect(retryAfterSecondsOf({ status: 429, ...failure }, NOW_MS)).toBe(12);
  });

  it.each<unknown>([
    undefined,
    null,
    'Retry-After: 12',
    7,
    {},
    { headers: null },
    { headers: 7 },
    { headers: '' },
    { headers: [] },
    { headers: [null, 7, {}, [], { toString: 1 }, [{ toString: 1 }, '12']] },
    { headers: { get: 7 } },
    { headers: { 'X-Retry-After': '12' } },
    { headers: 'X-Retry-After: 12' },
    { getAllResponseHeaders: 7 },
    { getAllResponseHeaders: () => null },
  ])('can lack it: %j', (failure) => {
    expect(retryAfterSecondsOf(failure, NOW_MS)).toBeNull();
  });
});

describe('the longest wait', () => {
  const error = (retryAfterSeconds: number | null) =>
    new RequestError('server', { status: 503, retryAfterSeconds, target: '/x' });

  it('replaces a longer one', () => {
    expect(withMaxWait(error(301), 300)).toMatchObject({
      kind: 'server',
      status: 503,
      target: '/x',
      retryAfterSeconds: 300,
      message: 'server (status 503): /x',
    });
  });

  it.each([error(300), error(null), new TypeError('x'), 'x', null])('leaves %s', (other) => {
    expect(withMaxWait(other, 300)).toBe(other);
  });
});
