import type { Host } from './host.ts';
import { kindOfStatus, RequestError } from './request-error.ts';
import { retryAfterSecondsOf } from './retry-after.ts';
import type { ZafReadOptions, ZafRequestOptions } from './sdk.ts';

/** Timeout of one request, in milliseconds. `request()` has no timeout in either SDK. */
export const REQUEST_TIMEOUT_MS = 15_000;

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
  const options = readOptions(path);
  return expectObject(await sendRequest(host, options, REQUEST_TIMEOUT_MS, signal), path);
}

/** The options of a GET request. */
export function readOptions(path: string): ZafReadOptions {
  return { url: path, type: 'GET', dataType: 'json', autoRetry: false };
}

/** @throws {RequestError} `malformed` if a response has no object */
export function expectObject(body: unknown, target: string): object {
  if (typeof body !== 'object' || body === null)
    throw new RequestError('malformed', { status: 200, target });
  return body;
}

/**
 * Sends a request through the host and waits for its response.
 *
 * @param timeoutMs milliseconds
 * @returns the parsed body, of any type
 * @throws {RequestError} of any kind, with the host's own failure as its cause
 * @throws the signal's reason if it is aborted
 */
export function sendRequest(
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
    target,
    cause: failure,
  });
}
