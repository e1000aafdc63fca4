import { apiMessageOf } from './api-message.ts';
import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';
import { expectObject, sendRequest } from './request.ts';

/** Timeout of one write, in milliseconds. It is longer, because after it nobody knows whether the account has done it. */
export const WRITE_TIMEOUT_MS = 30_000;

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
 * @throws {RequestError} of any kind, with the account's own words if it has any
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
  try {
    return expectObject(await sendRequest(host, options, WRITE_TIMEOUT_MS, signal), path);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { kind, status, retryAfterSeconds, target, cause } = error;
    const apiMessage = apiMessageOf(cause);
    throw new RequestError(kind, { status, retryAfterSeconds, target, apiMessage, cause });
  }
}

/**
 * Whether the account has certainly not done what a failed write asked for: every 4xx but 408, which a proxy sends when it
 * has waited too long. After a lost connection, a time-out, a 5xx, or an unreadable answer, it may have been done.
 */
export function isRefusal({ status }: RequestError): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
