import type { Host } from './host.ts';
import { kindOfStatus, RequestError } from './request-error.ts';
import { retryAfterSecondsOf } from './retry-after.ts';

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
  const body = await sendRequest(host, path, signal);
  if (typeof body !== 'object' || body === null)
    throw new RequestError('malformed', { status: 200, target: path });
  return body;
}

function sendRequest(host: Host, path: string, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(reject, new RequestError('timed-out', { target: path })),
      REQUEST_TIMEOUT_MS,
    );
    const onAbort = () => end(reject, signal.reason);

    function end<T>(settle: (value: T) => void, value: T): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      settle(value);
    }

    signal.addEventListener('abort', onAbort, { once: true });
    host.request({ url: path, type: 'GET', dataType: 'json', autoRetry: false }).then(
      (body) => end(resolve, body),
      (failure: unknown) => end(reject, errorOf(failure, path)),
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
  });
}
