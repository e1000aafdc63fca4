import { RequestError } from './request-error.ts';
import { loadSdk, type ZafClient, type ZafRequestOptions } from './sdk.ts';

/** The Zendesk page around the frame. The interface is the same for both SDKs. */
export interface Host {
  /** Origin of the account, such as `https://acme.zendesk.com`. */
  readonly origin: string;
  /** Identifies account and installation, for storage keys: all accounts in a browser share the origin of apps. */
  readonly installation: string;
  /** The installation's settings by their names in the manifest; see `settings.ts`. */
  readonly settings: unknown;
  /**
   * Gets properties such as `ticket.id`. The result omits properties that the host does not have.
   *
   * @throws {RequestError} `timed-out` after 5 seconds
   */
  get(...paths: string[]): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Runs an action such as `resize`.
   *
   * @throws {RequestError} `timed-out` after 5 seconds
   * @throws the host's own error if it refuses the action
   */
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  /** Listens to an event such as `app.activated`. Returns a function that removes the listener. */
  on(event: string, listener: (data: unknown) => void): () => void;
  /** Sends a raw request through the host. Use `request.ts`, which adds a timeout and an error type. */
  request(options: ZafRequestOptions): Promise<unknown>;
}

/** The timeout of `get` and `invoke` in the npm package, in milliseconds; in the official script it is 5 minutes. */
const CALL_TIMEOUT_MS = 5000;

/** Timeout of the handshake with the host, in milliseconds. */
const HANDSHAKE_TIMEOUT_MS = 15_000;

/**
 * Connects to the page around the frame.
 *
 * @returns null if there is no host, because the page was opened outside Zendesk
 * @throws {RequestError} `timed-out` if the host does not respond for 15 seconds
 */
export async function connect(): Promise<Host | null> {
  const origin = originFromUrl();
  if (origin === null || window.parent === window) return null;

  const sdk = await loadSdk(origin);
  const client = sdk.init();
  if (!client) return null;

  const metadata = await withTimeout(HANDSHAKE_TIMEOUT_MS, 'handshake', client.metadata());
  return createHost(client, origin, `${origin} ${metadata.installationId}`, metadata.settings);
}

/**
 * Creates a host from an SDK client and hides the differences between the two SDKs. On a timeout, the npm package
 * *resolves* `get` and `invoke` after 5 seconds with an object named `TimeoutError`, and the official script rejects
 * after 5 minutes. Here both reject after 5 seconds.
 */
export function createHost(
  client: ZafClient,
  origin: string,
  installation: string,
  settings: unknown,
): Host {
  return {
    origin,
    installation,
    settings,
    async get(...paths) {
      const result = await withTimeout(CALL_TIMEOUT_MS, paths.join(), client.get(paths));
      const { errors: _errors, ...values } = (result ?? {}) as Record<string, unknown>;
      return values;
    },
    invoke: (action, ...args) =>
      withTimeout(CALL_TIMEOUT_MS, action, client.invoke(action, ...args)),
    on(event, listener) {
      client.on(event, listener);
      return () => client.off(event, listener);
    },
    request: (options) => client.request(options),
  };
}

async function withTimeout<T>(timeoutMs: number, target: string, call: Promise<T>): Promise<T> {
  const timedOut = new RequestError('timed-out', { target });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timedOut), timeoutMs);
  });
  try {
    const result = await Promise.race([call, timeout]);
    if (isTimeoutResult(result)) throw timedOut;
    return result;
  } finally {
    clearTimeout(timer);
  }
}

function isTimeoutResult(result: unknown): boolean {
  return (
    typeof result === 'object' &&
    result !== null &&
    'name' in result &&
    result.name === 'TimeoutError'
  );
}

/** The host's origin, which Zendesk puts into the query or the hash of the frame's URL. */
function originFromUrl(): string | null {
  const fromQuery = new URLSearchParams(location.search);
  const fromHash = new URLSearchParams(location.hash.slice(1));
  for (const parameters of [fromQuery, fromHash]) {
    const origin = parameters.get('origin');
    if (origin !== null && URL.canParse(origin) && parameters.has('app_guid')) return origin;
  }
  return null;
}
