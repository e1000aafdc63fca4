/**
 * Why a request to the account did not bring an answer the app can use. Each kind has its own words and its own next
 * step on the page, so a kind exists only where the agent would do something different.
 */
export type RequestErrorKind =
  /** No connection to the account: the browser is offline, or the connection was lost on the way. */
  | 'offline'
  /** No answer within the app's own time limit. The SDK itself would wait for ever. */
  | 'timed-out'
  /** 401: the agent's session has ended. */
  | 'not-signed-in'
  /** 403, often with an empty body: this agent may not read this. */
  | 'not-allowed'
  /** 402: the account's plan has no side conversations. */
  | 'not-in-plan'
  /** 404 and 410. */
  | 'not-found'
  /** 422 and every other 4xx: the account understood the request and refuses it. */
  | 'rejected'
  /** 429: too many requests. */
  | 'rate-limited'
  /** 5xx. */
  | 'server'
  /** An answer came, but not one that this API documents. */
  | 'malformed';

export interface RequestErrorDetails {
  /** HTTP status; 0 where there was no answer at all. */
  readonly status?: number;
  /** Seconds that a readable `Retry-After` header asks to wait; null where no such header could be read. */
  readonly retryAfterSeconds?: number | null;
  /** What was asked for: an address, or a property or action of the host. */
  readonly target: string;
}

/** The one error type of every request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: RequestErrorKind;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly target: string;

  constructor(
    kind: RequestErrorKind,
    { status = 0, retryAfterSeconds = null, target }: RequestErrorDetails,
  ) {
    super(`${kind} (status ${status}): ${target}`);
    this.kind = kind;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.target = target;
  }
}

const TRANSIENT: ReadonlySet<RequestErrorKind> = new Set([
  'offline',
  'timed-out',
  'rate-limited',
  'server',
]);

/** Whether the same request may work later. A refusal would be refused again. */
export function isTransient(error: unknown): error is RequestError {
  return error instanceof RequestError && TRANSIENT.has(error.kind);
}

/**
 * Judges by the status alone, never by the words of the body: "none to be had here" comes as an empty 403, as JSON in
 * two shapes, as HTML and as plain text.
 *
 * @param status HTTP status of a failed request; 0 where the connection was lost
 */
export function kindOfStatus(status: number): RequestErrorKind {
  switch (status) {
    case 0:
      return 'offline';
    case 401:
      return 'not-signed-in';
    case 402:
      return 'not-in-plan';
    case 403:
      return 'not-allowed';
    case 404:
    case 410:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      if (status >= 500) return 'server';
      // A failure with a status of success: the host could not parse the body.
      return status >= 400 ? 'rejected' : 'malformed';
  }
}
