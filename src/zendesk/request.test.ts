import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { RequestError, type RequestErrorKind } from './request-error.ts';
import { request, REQUEST_TIMEOUT_MS } from './request.ts';
import type { ZafRequestOptions } from './sdk.ts';

const PATH = '/api/v2/tickets/1/side_conversations';

/** Creates a host whose requests stay pending until the test settles them. */
function openHost() {
  const sent: ZafRequestOptions[] = [];
  const pending: { answer: (body: unknown) => void; fail: (failure: unknown) => void }[] = [];
  const host = fakeHost({
    request: (options) =>
      new Promise((resolve, reject) => {
        sent.push(options);
        pending.push({ answer: resolve, fail: reject });
      }),
  });
  function latest() {
    const call = pending.at(-1);
    if (!call) throw new Error('nothing was sent');
    return call;
  }
  return { host, sent, latest };
}

/** Returns the error of a request that fails in the host. */
async function errorOf(failure: unknown): Promise<RequestError> {
  const { host, latest } = openHost();
  const answer = request(host, PATH, new AbortController().signal);
  latest().fail(failure);
  const error: unknown = await answer.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestError);
  return error as RequestError;
}

/** Creates a failure like those of the host, which are plain objects, not errors. */
function httpFailure(status: number, responseText = '', more: object = {}) {
  return { readyState: status === 0 ? 0 : 4, status, statusText: 'error', responseText, ...more };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('request', () => {
  it('requests JSON and turns off the retry of the host', async () => {
    const { host, sent, latest } = openHost();
    const answer = request(host, PATH, new AbortController().signal);
    latest().answer({});
    await answer;
    expect(sent).toEqual([{ url: PATH, type: 'GET', dataType: 'json', autoRetry: false }]);
  });

  it('returns the parsed body and leaves no timer and no listener behind', async () => {
    const { host, latest } = openHost();
    const { signal } = new AbortController();
    const answer = request(host, PATH, signal);
    latest().answer({ events: [] });
    await expect(answer).resolves.toEqual({ events: [] });
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it.each([null, undefined, '', 'OK', 7, true])(
    'rejects the body %j as malformed',
    async (body) => {
      const { host, latest } = openHost();
      const answer = request(host, PATH, new AbortController().signal);
      latest().answer(body);
      await expect(answer).rejects.toMatchObject({ kind: 'malformed', status: 200, target: PATH });
    },
  );
});

describe('awkward payloads, 14: kinds of failures', () => {
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
    ['plain text instead of JSON', httpFailure(200, 'Not to be had here'), 'malformed'],
  ])('classifies %s by status alone', async (_name, failure, kind) => {
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
  ])('treats a failure without a status (%o) as malformed', async (failure) => {
    expect(await errorOf(failure)).toMatchObject({ kind: 'malformed', status: 0 });
  });

  it('times out after 15 seconds', async () => {
    const { host } = openHost();
    const settled = vi.fn<(reason: unknown) => void>();
    void request(host, PATH, new AbortController().signal).catch(settled);

    await vi.advanceTimersByTimeAsync(REQUEST_TIMEOUT_MS - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(REQUEST_TIMEOUT_MS).toBe(15_000);
    expect(settled.mock.lastCall?.[0]).toMatchObject({
      kind: 'timed-out',
      status: 0,
      target: PATH,
    });
  });

  it('ignores a response after the timeout', async () => {
    const { host, latest } = openHost();
    const outcome = vi.fn<(what: string) => void>();
    const answer = request(host, PATH, new AbortController().signal).then(
      () => outcome('answered'),
      () => outcome('failed'),
    );
    await vi.advanceTimersByTimeAsync(REQUEST_TIMEOUT_MS);
    latest().answer({ events: [] });
    await answer;
    expect(outcome.mock.calls).toEqual([['failed']]);
  });
});

it('passes on how long the response asks to wait', async () => {
  const headers = { 'RETRY-AFTER': '12' };
  expect(await errorOf(httpFailure(429, '', { headers }))).toMatchObject({ retryAfterSeconds: 12 });
  expect(await errorOf(httpFailure(429))).toMatchObject({ retryAfterSeconds: null });
});

describe('an aborted request', () => {
  it('is not sent if the signal is already aborted', async () => {
    const { host, sent } = openHost();
    const reason = new Error('the ticket changed');
    await expect(request(host, PATH, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects at once with the reason of the abort', async () => {
    const { host } = openHost();
    const controller = new AbortController();
    const reason = new Error('the ticket changed');
    const answer = request(host, PATH, controller.signal);
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ignores a later response', async () => {
    const { host, latest } = openHost();
    const controller = new AbortController();
    const outcome = vi.fn<(what: string) => void>();
    const answer = request(host, PATH, controller.signal).then(
      () => outcome('answered'),
      () => outcome('aborted'),
    );
    controller.abort();
    latest().answer({ events: [] });
    await answer;
    expect(outcome.mock.calls).toEqual([['aborted']]);
  });

  it('keeps its result if the abort follows the response', async () => {
    const { host, latest } = openHost();
    const controller = new AbortController();
    const answer = request(host, PATH, controller.signal);
    latest().answer({ count: 0 });
    const body = await answer;
    controller.abort();
    expect(body).toEqual({ count: 0 });
    await expect(answer).resolves.toBe(body);
  });
});
