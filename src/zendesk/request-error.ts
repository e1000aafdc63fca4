/**
 * Why a request failed. The page has a text and a next step for each kind, so failures have different kinds only if the
 * agent can do something different about them.
 */
export type RequestErrorKind =
  /** No connection to the account: the browser is offline, or the connection was lost on the way. */
  | 'offline'
  /** No response within the app's own time limit. The SDK itself has none. */
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
  /** A response that is not as documented. */
  | 'malformed';

export interface RequestErrorDetails {
  /** HTTP status; 0 if there was no response. */
  readonly status?: number;
  /** Seconds to wait according to `Retry-After`; null if there is no such header or it is invalid. */
  readonly retryAfterSeconds?: number | null;
  /** What the account says about a refusal, in its own words; null if it says nothing that people can read. */
  readonly apiMessage?: string | null;
  /** What the host said. */
  readonly cause?: unknown;
  /** What was requested: an address, or a property or action of the host. */
  readonly target: string;
}

/** The error of every failed request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: RequestErrorKind;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly apiMessage: string | null;
  readonly target: string;

  constructor(
    kind: RequestErrorKind,
    { status = 0, retryAfterSeconds = null, apiMessage = null, target, cause }: RequestErrorDetails,
  ) {
    super(`${kind} (status ${status}): ${target}`, { cause });
    this.kind = kind;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.apiMessage = apiMessage;
    this.target = target;
  }
}

/** Which failures a caller treats as transient. */
export interface TransientPolicy {
  readonly kinds: ReadonlySet<RequestErrorKind>;
  /** The statuses of `server` and `rejected` failures that count; all of them if left out. */
  readonly statuses?: ReadonlySet<number>;
}

/** Every failure that can go away by itself. A refusal (4xx) or a malformed answer would come again. */
const ANY_TRANSIENT: TransientPolicy = {
  kinds: new Set(['offline', 'timed-out', 'rate-limited', 'server']),
};

/**
 * What a page retries while the agent waits: a few seconds in all, or as long as the account asks for. A time-out has
 * already taken 15 seconds. After a 500, 502 or 504, the page shows the failure and the agent decides.
 */
export const PAGE_RETRIES: TransientPolicy = {
  kinds: new Set(['offline', 'rate-limited', 'server']),
  statuses: new Set([503]),
};

const MAY_PASS: ReadonlySet<RequestErrorKind> = new Set([
  ...ANY_TRANSIENT.kinds,
  'not-signed-in',
  'malformed',
] as const);

/**
 * Whether a failure may be over some minutes later without anybody changing the account: also if the agent's session
 * ended or something else answered, such as a login page. A refusal stays.
 */
export function mayPass({ kind }: Pick<RequestError, 'kind'>): boolean {
  return MAY_PASS.has(kind);
}

/** Whether a failed request may succeed when it is repeated. */
export function isTransient(
  error: unknown,
  { kinds, statuses }: TransientPolicy = ANY_TRANSIENT,
): error is RequestError {
  if (!(error instanceof RequestError) || !kinds.has(error.kind)) return false;
  const hasManyStatuses = error.kind === 'server' || error.kind === 'rejected';
  return !hasManyStatuses || !statuses || statuses.has(error.status);
}

/**
 * The HTTP statuses of each kind; 0 if the connection was lost. Kinds without a status have other causes or all other
 * statuses.
 */
const STATUSES: Readonly<Record<RequestErrorKind, readonly number[]>> = {
  offline: [0],
  'not-signed-in': [401],
  'not-in-plan': [402],
  'not-allowed': [403],
  'not-found': [404, 410],
  'rate-limited': [429],
  'timed-out': [],
  rejected: [],
  server: [],
  malformed: [],
};

/**
 * Depends on the status alone, never on the body: a refusal can have an empty body, JSON of two shapes, HTML, or plain
 * text.
 *
 * @param status HTTP status of a failed request; 0 if the connection was lost
 */
export function kindOfStatus(status: number): RequestErrorKind {
  const kinds = Object.keys(STATUSES) as RequestErrorKind[];
  const known = kinds.find((kind) => STATUSES[kind].includes(status));
  if (known) return known;
  if (status >= 500) return 'server';
  // A failure with a status of success: the host could not parse the body.
  return status >= 400 ? 'rejected' : 'malformed';
}
