import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { RequestError, type RequestErrorKind } from './request-error.ts';
import { request, REQUEST_LIMIT_MS } from './request.ts';
import type { ZafRequestOptions } from './sdk.ts';

const PATH = '/api/v2/tickets/1/side_conversations';

/** A host of which each request stays open until the test settles it. */
function openHost() {
  const asked: ZafRequestOptions[] = [];
  const open: { answer: (body: unknown) => void; fail: (failure: unknown) => void }[] = [];
  const host = fakeHost({
    request: (options) =>
      new Promise((resolve, reject) => {
        asked.push(options);
        open.push({ answer: resolve, fail: reject });
      }),
  });
  function latest() {
    const call = open.at(-1);
    if (!call) throw new Error('nothing was asked');
    return call;
  }
  return { host, asked, latest };
}

/** What a request rejects with when the host fails it so. */
async function errorOf(failure: unknown): Promise<RequestError> {
  const { host, latest } = openHost();
  const answer = request(host, PATH, new AbortController().signal);
  latest().fail(failure);
  const error: unknown = await answer.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestError);
  return error as RequestError;
}

/** A failure as the host makes it: a plain object, not an Error. */
function httpFailure(status: number, responseText = '', more: object = {}) {
  return { readyState: status === 0 ? 0 : 4, status, statusText: 'error', responseText, ...more };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a request', () => {
  it('asks for JSON and keeps a 429 for itself', async () => {
    const { host, asked, latest } = openHost();
    const answer = request(host, PATH, new AbortController().signal);
    latest().answer({});
    await answer;
    expect(asked).toEqual([{ url: PATH, type: 'GET', dataType: 'json', autoRetry: false }]);
  });

  it('gives the parsed body and leaves no timer and no listener behind', async () => {
    const { host, latest } = openHost();
    const { signal } = new AbortController();
    const answer = request(host, PATH, signal);
    latest().answer({ events: [] });
    await expect(answer).resolves.toEqual({ events: [] });
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it.each([null, undefined, '', 'OK', 7, true])(
    'takes %j as malformed, not as a body',
    async (body) => {
      const { host, latest } = openHost();
      const answer = request(host, PATH, new AbortController().signal);
      latest().answer(body);
      await expect(answer).rejects.toMatchObject({ kind: 'malformed', status: 200, target: PATH });
    },
  );
});

describe('awkward payloads, 14: failures of every kind', () => {
  it.each<[string, object, RequestErrorKind]>([
    ['402', httpFailure(402), 'not-in-plan'],
    ['403 with an empty body', httpFailure(403, ''), 'not-allowed'],
    [
      '403 as JSON',
      httpFailure(403, '{}', { responseJSON: { error: 'Forbidden' } }),
      'not-allowed',
    ],
    [
      '403 as JSON of another shape',
      httpFailure(403, '{}', { responseJSON: { errors: [{ code: 'Forbidden', title: 'No' }] } }),
      'not-allowed',
    ],
    ['404 as HTML', httpFailure(404, '<!doctype html><h1>Not found</h1>'), 'not-found'],
    ['422', httpFailure(422, '{"error":"RecordInvalid"}'), 'rejected'],
    ['422 as plain text that says 403', httpFailure(422, '403 Forbidden'), 'rejected'],
    ['500 as HTML', httpFailure(500, '<html>'), 'server'],
    ['503', httpFailure(503, 'Service Unavailable'), 'server'],
    ['401', httpFailure(401, 'Couldn\u2019t authenticate you'), 'not-signed-in'],
    ['429', httpFailure(429, 'Too many requests'), 'rate-limited'],
    ['a lost connection', httpFailure(0), 'offline'],
    ['plain text where JSON was due', httpFailure(200, 'Not to be had here'), 'malformed'],
  ])('tells %s by its status alone', async (_name, failure, kind) => {
    const error = await errorOf(failure);
    expect(error.kind).toBe(kind);
    expect(error.status).toBe((failure as { status: number }).status);
    expect(error.target).toBe(PATH);
  });

  it.each([
    [undefined],
    [null],
    ['gone'],
    [{}],
    [{ status: '403' }],
    [{ status: null }],
    [new Error('x')],
  ])(
    'takes a failure without a status (%o) as malformed, without a status of its own',
    async (failure) => {
      expect(await errorOf(failure)).toMatchObject({ kind: 'malformed', status: 0 });
    },
  );

  it('gives up on an answer that never comes after 15 seconds', async () => {
    const { host } = openHost();
    const settled = vi.fn<(reason: unknown) => void>();
    void request(host, PATH, new AbortController().signal).catch(settled);

    await vi.advanceTimersByTimeAsync(REQUEST_LIMIT_MS - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(REQUEST_LIMIT_MS).toBe(15_000);
    expect(settled.mock.lastCall?.[0]).toMatchObject({
      kind: 'timed-out',
      status: 0,
      target: PATH,
    });
  });

  it('ignores an answer that comes after the time limit', async () => {
    const { host, latest } = openHost();
    const outcome = vi.fn<(what: string) => void>();
    const answer = request(host, PATH, new AbortController().signal).then(
      () => outcome('answered'),
      () => outcome('failed'),
    );
    await vi.advanceTimersByTimeAsync(REQUEST_LIMIT_MS);
    latest().answer({ events: [] });
    await answer;
    expect(outcome.mock.calls).toEqual([['failed']]);
  });
});

describe('the time a failure asks to wait', () => {
  it.each<[object, number]>([
    [{ 'Retry-After': '12' }, 12],
    [{ 'retry-after': '12' }, 12],
    [{ 'RETRY-AFTER': 3 }, 3],
    [{ Date: 'today', 'retry-after': '0' }, 0],
  ])('is read from %j', async (headers, seconds) => {
    expect(await errorOf(httpFailure(429, '', { headers }))).toMatchObject({
      retryAfterSeconds: seconds,
    });
  });

  it.each([
    [undefined],
    [null],
    ['Retry-After: 12'],
    [{}],
    [{ 'Retry-After': 'Fri, 20 Nov 2026 10:24:31 GMT' }],
    [{ 'Retry-After': '-1' }],
    [{ 'Retry-After': null }],
    [{ 'Retry-After': 'Infinity' }],
  ])('is unknown with the headers %j', async (headers) => {
    expect((await errorOf(httpFailure(429, '', { headers }))).retryAfterSeconds).toBeNull();
  });
});

describe('an aborted request', () => {
  it('is never sent where the abort came before', async () => {
    const { host, asked } = openHost();
    const reason = new Error('the ticket changed');
    await expect(request(host, PATH, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends at once with the reason of the abort', async () => {
    const { host } = openHost();
    const stopper = new AbortController();
    const reason = new Error('the ticket changed');
    const answer = request(host, PATH, stopper.signal);
    stopper.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ignores what the host answers later', async () => {
    const { host, latest } = openHost();
    const stopper = new AbortController();
    const outcome = vi.fn<(what: string) => void>();
    const answer = request(host, PATH, stopper.signal).then(
      () => outcome('answered'),
      () => outcome('stopped'),
    );
    stopper.abort();
    latest().answer({ events: [] });
    await answer;
    expect(outcome.mock.calls).toEqual([['stopped']]);
  });

  it('stays answered where the abort comes after the answer', async () => {
    const { host, latest } = openHost();
    const stopper = new AbortController();
    const answer = request(host, PATH, stopper.signal);
    latest().answer({ count: 0 });
    const body = await answer;
    stopper.abort();
    expect(body).toEqual({ count: 0 });
    await expect(answer).resolves.toBe(body);
  });
});
