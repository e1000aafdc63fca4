import type { Host } from './host.ts';
import { kindOfStatus, RequestError } from './request-error.ts';

/** The app's own time limit for one request, in milliseconds: `request()` has none in either SDK. */
export const REQUEST_LIMIT_MS = 15_000;

/**
 * One GET to the account through the host, without retries.
 *
 * The host cannot be told to stop a request. After an abort or a time-out its late answer is ignored.
 *
 * @param path address relative to the account, such as `/api/v2/…`
 * @param signal stops the waiting at once
 * @returns the parsed body
 * @throws {RequestError} of any kind; the signal's reason where it was aborted
 */
export async function request(host: Host, path: string, signal: AbortSignal): Promise<object> {
  signal.throwIfAborted();
  const body = await answerOrEnd(host, path, signal);
  if (typeof body !== 'object' || body === null)
    throw new RequestError('malformed', { status: 200, target: path });
  return body;
}

function answerOrEnd(host: Host, path: string, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(reject, new RequestError('timed-out', { target: path })),
      REQUEST_LIMIT_MS,
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

/** Of the host's failures only `status` can be relied on. */
function errorOf(failure: unknown, target: string): RequestError {
  const { status, headers } = (failure ?? {}) as { status?: unknown; headers?: unknown };
  if (typeof status !== 'number') return new RequestError('malformed', { target });
  return new RequestError(kindOfStatus(status), {
    status,
    retryAfterSeconds: retryAfterOf(headers),
    target,
  });
}

/** Response headers are not promised to apps; where they come, their names may be of either case. */
function retryAfterOf(headers: unknown): number | null {
  if (typeof headers !== 'object' || headers === null) return null;
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = Number(entry?.[1] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
