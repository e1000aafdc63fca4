import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { RequestError } from './request-error.ts';
import type { ZafRequestOptions } from './sdk.ts';
import { isRefusal, write, WRITE_TIMEOUT_MS } from './write.ts';

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

/** Creates a failure like those of the host, which are plain objects, not errors. */
function httpFailure(status: number, responseText = '', more: object = {}) {
  return { readyState: status === 0 ? 0 : 4, status, statusText: 'error', responseText, ...more };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('write', () => {
  const REPLY = {
    method: 'POST',
    path: `${PATH}/x/reply`,
    body: { message: { body: 'Hi' } },
  } as const;

  async function failureOf(failure: unknown): Promise<RequestError> {
    const { host, latest } = openHost();
    const answer = write(host, REPLY);
    latest().fail(failure);
    return (await answer.catch((reason: unknown) => reason)) as RequestError;
  }

  it('sends JSON once and turns off the retry of the host', async () => {
    const { host, sent, latest } = openHost();
    const answer = write(host, REPLY);
    latest().answer({ side_conversation: {} });
    expect(await answer).toEqual({ side_conversation: {} });
    expect(sent).toEqual([
      {
        url: REPLY.path,
        type: 'POST',
        dataType: 'json',
        contentType: 'application/json',
        data: '{"message":{"body":"Hi"}}',
        autoRetry: false,
      },
    ]);
  });

  it('times out after 30 seconds', async () => {
    const { host } = openHost();
    const answer = write(host, REPLY).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(WRITE_TIMEOUT_MS);
    expect(await answer).toMatchObject({ kind: 'timed-out' });
  });

  it('has the words of the account', async () => {
    const responseText = JSON.stringify({ description: 'The recipient is suspended' });
    expect(await failureOf(httpFailure(422, responseText))).toMatchObject({
      kind: 'rejected',
      apiMessage: 'The recipient is suspended',
    });
  });

  it('is refused by every 4xx but 408, and by nothing else', async () => {
    const statuses = [0, 200, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504, 520];
    const refused = await Promise.all(
      statuses.map(async (status) => isRefusal(await failureOf(httpFailure(status)))),
    );
    expect(statuses.filter((_status, index) => refused[index])).toEqual([
      400, 401, 403, 404, 409, 422, 429,
    ]);
  });

  it('has an unknown outcome if the answer is no JSON object', async () => {
    const { host, latest } = openHost();
    const answer = write(host, REPLY).catch((error: unknown) => error);
    latest().answer('');
    const error = (await answer) as RequestError;
    expect([error.kind, isRefusal(error)]).toEqual(['malformed', false]);
  });
});
