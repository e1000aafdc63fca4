import type { FetchOptions } from './fetcher.ts';
import type { Host } from './host.ts';
import { expectObject, readOptions, REQUEST_TIMEOUT_MS, sendRequest } from './request.ts';
import { responseHeader } from './response-header.ts';

/** A response with what the host hands out beside its parsed body. */
export interface CompleteResponse {
  readonly body: object;
  /** The body as the account sent it, valid JSON; null if the host does not hand it out. */
  readonly text: string | null;
  /** The account's time, in milliseconds since 1970; null if the host does not hand out a valid `Date` header. */
  readonly dateMs: number | null;
}

/** Fetches one address of the account. Rejects with a `RequestError`, or with the signal's reason. */
export type FetchComplete = (path: string, options: FetchOptions) => Promise<CompleteResponse>;

/** Sends each request once, and asks the host for the whole response: no retries, no rate limit. */
export function createCompleteFetcher(host: Host): FetchComplete {
  return async (path, { signal }) => {
    signal.throwIfAborted();
    const options = { ...readOptions(path), httpCompleteResponse: true } as const;
    return completeResponseOf(await sendRequest(host, options, REQUEST_TIMEOUT_MS, signal), path);
  };
}

/**
 * Reads the host's answer to a request with `httpCompleteResponse`: Zendesk documents `responseJSON` and `responseText`. A
 * host may also ignore the option, and answer with the parsed body.
 *
 * @param target what was requested
 * @throws {RequestError} `malformed` if the body is no object
 */
export function completeResponseOf(answer: unknown, target: string): CompleteResponse {
  const response = expectObject(answer, target);
  if (!('responseText' in response || 'responseJSON' in response))
    return { body: response, text: null, dateMs: null };
  const { responseText, responseJSON } = response as Record<string, unknown>;
  const parsed = typeof responseText === 'string' ? parsedObject(responseText) : null;
  return {
    body: parsed ?? expectObject(responseJSON, target),
    text: parsed ? (responseText as string) : null,
    dateMs: dateMsOf(response),
  };
}

/** Null if it is not the JSON of an object. */
function parsedObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/**
 * The account's time according to the `Date` header, in milliseconds since 1970; null if the host does not hand out a valid one.
 *
 * @param response what the host answers or rejects a request with
 */
export function dateMsOf(response: unknown): number | null {
  const value = responseHeader(response, 'date');
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
