import { RequestError } from './request-error.ts';
import { loadSdk, type ZafClient, type ZafRequestOptions } from './sdk.ts';

/** The Zendesk page around the frame, as the rest of the app sees it: the same whichever SDK was loaded. */
export interface Host {
  /** Origin of the account, for instance `https://acme.zendesk.com`. */
  readonly origin: string;
  /** Names account and installation: all accounts of one browser share the site that serves apps. */
  readonly installation: string;
  /** What the admin set for the installation, by the names in the manifest; see `settings.ts`. */
  readonly settings: unknown;
  /**
   * Reads properties such as `ticket.id`. A property that the host does not have is absent from the answer.
   *
   * @throws {RequestError} `timed-out` after 5 seconds
   */
  get(...paths: string[]): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Runs an action such as `resize`.
   *
   * @throws {RequestError} `timed-out` after 5 seconds; whatever the host says where it refuses
   */
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  /** Listens to an event such as `app.activated`; call the answer to stop. */
  on(event: string, listener: (data: unknown) => void): () => void;
  /** One raw request through the host; see `request.ts`, which gives it a time limit and an error type. */
  request(options: ZafRequestOptions): Promise<unknown>;
}

/** The older SDK's own limit for get and invoke, in milliseconds; the newer waits five minutes. */
const CALL_LIMIT_MS = 5000;

/** How long, in milliseconds, the handshake may take before the page says that Zendesk does not answer. */
const HANDSHAKE_LIMIT_MS = 15_000;

/**
 * Connects to the page around the frame.
 *
 * @returns null where there is none: the page was opened outside Zendesk
 * @throws {RequestError} `timed-out` where a host is named but does not answer within 15 seconds
 */
export async function connect(): Promise<Host | null> {
  const origin = namedOrigin();
  if (origin === null || window.parent === window) return null;

  const sdk = await loadSdk(origin);
  const client = sdk.init();
  if (!client) return null;

  const metadata = await within(HANDSHAKE_LIMIT_MS, 'handshake', client.metadata());
  return hostOf(client, origin, `${origin} ${metadata.installationId}`, metadata.settings);
}

/**
 * Evens out the two SDKs: on a time-out the npm package *resolves* get and invoke with an object named `TimeoutError`
 * after 5 seconds, the official script rejects after 5 minutes. Here both reject after 5 seconds.
 */
export function hostOf(
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
      const answer = await within(CALL_LIMIT_MS, paths.join(), client.get(paths));
      const { errors: _errors, ...values } = (answer ?? {}) as Record<string, unknown>;
      return values;
    },
    invoke: (action, ...args) => within(CALL_LIMIT_MS, action, client.invoke(action, ...args)),
    on(event, listener) {
      client.on(event, listener);
      return () => client.off(event, listener);
    },
    request: (options) => client.request(options),
  };
}

async function within<T>(limitMs: number, what: string, call: Promise<T>): Promise<T> {
  const timedOut = new RequestError('timed-out', { target: what });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timedOut), limitMs);
  });
  try {
    const answer = await Promise.race([call, limit]);
    if (isTimeoutAnswer(answer)) throw timedOut;
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

function isTimeoutAnswer(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'name' in answer &&
    answer.name === 'TimeoutError'
  );
}

/** Zendesk names the host in the frame's address, in the query or in the hash. */
function namedOrigin(): string | null {
  const fromQuery = new URLSearchParams(location.search);
  const fromHash = new URLSearchParams(location.hash.slice(1));
  for (const parameters of [fromQuery, fromHash]) {
    const origin = parameters.get('origin');
    if (origin !== null && URL.canParse(origin) && parameters.has('app_guid')) return origin;
  }
  return null;
}
