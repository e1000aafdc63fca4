import { apiMessageOf } from './api-message.ts';
import type { Host } from './host.ts';
import { kindOfStatus, RequestError } from './request-error.ts';
import { retryAfterSecondsOf } from './retry-after.ts';
import type { ZafRequestOptions } from './sdk.ts';

/** Timeout of one request, in milliseconds. `request()` has no timeout in either SDK. */
export const REQUEST_TIMEOUT_MS = 15_000;

/** Timeout of one write, in milliseconds. It is longer, because after it nobody knows whether the account has done it. */
export const WRITE_TIMEOUT_MS = 30_000;

/**
 * Sends one GET request to the account through the host, without retries. A request cannot be canceled in the host, so
 * after an abort or a timeout its response is ignored.
 *
 * @param path path and query relative to the account, such as `/api/v2/…`
 * @param signal rejects the promise at once if it is aborted
 * @returns the parsed body
 * @throws {RequestError} of any kind
 * @throws the signal's reason if it is aborted
 */
export async function request(host: Host, path: string, signal: AbortSignal): Promise<object> {
  signal.throwIfAborted();
  const options = { url: path, type: 'GET', dataType: 'json', autoRetry: false } as const;
  return expectObject(await sendRequest(host, options, REQUEST_TIMEOUT_MS, signal), path);
}

/** A request that changes something in the account. */
export interface WriteRequest {
  readonly method: 'POST' | 'PUT';
  /** Relative to the account, such as `/api/v2/…`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body: object;
}

/**
 * Sends one write to the account through the host. It is never repeated, here or by the host. See `isRefusal` for the
 * failures after which it is certain that nothing was written.
 *
 * @returns the parsed body
 * @throws {RequestError} of any kind
 */
export async function write(host: Host, { method, path, body }: WriteRequest): Promise<object> {
  const options = {
    url: path,
    type: method,
    dataType: 'json',
    contentType: 'application/json',
    data: JSON.stringify(body),
    autoRetry: false,
  } as const;
  // A write cannot be taken back, so nothing aborts it.
  const { signal } = new AbortController();
  return expectObject(await sendRequest(host, options, WRITE_TIMEOUT_MS, signal), path);
}

function expectObject(body: unknown, target: string): object {
  if (typeof body !== 'object' || body === null)
    throw new RequestError('malformed', { status: 200, target });
  return body;
}

/** @param timeoutMs milliseconds */
function sendRequest(
  host: Host,
  options: ZafRequestOptions,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<unknown> {
  const { url: target } = options;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(reject, new RequestError('timed-out', { target })),
      timeoutMs,
    );
    const onAbort = () => end(reject, signal.reason);

    function end<T>(settle: (value: T) => void, value: T): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      settle(value);
    }

    signal.addEventListener('abort', onAbort, { once: true });
    host.request(options).then(
      (body) => end(resolve, body),
      (failure: unknown) => end(reject, errorOf(failure, target)),
    );
  });
}

/** Converts a failure of the host, of which only `status` is reliable. */
function errorOf(failure: unknown, target: string): RequestError {
  const { status } = (failure ?? {}) as { status?: unknown };
  if (typeof status !== 'number') return new RequestError('malformed', { target });
  return new RequestError(kindOfStatus(status), {
    status,
    retryAfterSeconds: retryAfterSecondsOf(failure, Date.now()),
    apiMessage: apiMessageOf(failure),
    target,
  });
}
