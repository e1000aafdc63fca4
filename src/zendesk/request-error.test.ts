import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTransient,
  kindOfStatus,
  mayPass,
  PAGE_RETRIES,
  RequestError,
  type RequestErrorKind,
} from './request-error.ts';

describe('the kind of a failure', () => {
  it.each<[number, RequestErrorKind]>([
    [0, 'offline'],
    [200, 'malformed'],
    [204, 'malformed'],
    [304, 'malformed'],
    [400, 'rejected'],
    [401, 'not-signed-in'],
    [402, 'not-in-plan'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [405, 'rejected'],
    [409, 'rejected'],
    [410, 'not-found'],
    [418, 'rejected'],
    [422, 'rejected'],
    [429, 'rate-limited'],
    [499, 'rejected'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
    [599, 'server'],
  ])('of status %i is %s', (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind);
  });

  it('of any status of 500 and above is the server', () => {
    const statuses = fc.integer({ min: 500, max: 999 });
    fc.assert(
      fc.property(statuses, (status) => {
        expect(kindOfStatus(status)).toBe('server');
      }),
    );
  });
});

describe('a request error', () => {
  it('is an Error whose message names kind, status and target', () => {
    const error = new RequestError('not-allowed', { status: 403, target: '/somewhere' });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('RequestError');
    expect(String(error)).toBe('RequestError: not-allowed (status 403): /somewhere');
  });

  it('has status 0 and no time to wait by default', () => {
    const error = new RequestError('timed-out', { target: 'ticket.id' });
    expect(error).toMatchObject({ status: 0, retryAfterSeconds: null, target: 'ticket.id' });
    expect(error.message).not.toContain('undefined');
  });
});

it('may pass by itself unless the account refuses', () => {
  const all = [0, 200, 400, 401, 402, 403, 404, 409, 410, 422, 429, 500, 502, 503, 504, 520];
  const passing = all.filter((status) =>
    mayPass(new RequestError(kindOfStatus(status), { status, target: '/x' })),
  );
  expect(passing).toEqual([0, 200, 401, 429, 500, 502, 503, 504, 520]);
  expect(mayPass(new RequestError('timed-out', { target: '/x' }))).toBe(true);
});

describe('a transient failure', () => {
  const TIMED_OUT = new RequestError('timed-out', { target: '/x' });
  const answered = (status: number) =>
    new RequestError(kindOfStatus(status), { status, target: '/x' });
  const refusals = [400, 401, 402, 403, 404, 408, 409, 410, 422, 429];
  const failures = [500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525];
  const statuses = [0, 200, ...refusals, ...failures];
  const byItself = [0, 429, ...failures];

  it.each([
    ['any', undefined, byItself, true],
    ['one that a page retries', PAGE_RETRIES, [0, 429, 503], false],
  ] as const)('%s: by status and time-out', (_what, policy, expected, isTimeOut) => {
    expect(statuses.filter((status) => isTransient(answered(status), policy))).toEqual(expected);
    expect(isTransient(TIMED_OUT, policy)).toBe(isTimeOut);
  });

  it('is never an error of another kind, such as an abort', () => {
    expect(isTransient(new DOMException('aborted', 'AbortError'))).toBe(false);
  });
});
