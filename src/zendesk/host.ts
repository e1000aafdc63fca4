import { frameParameter } from './frame-address.ts';
import { askHost, type OpenQuestion } from './host-answer.ts';
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
   * Gets properties such as `ticket.id`. The result omits properties that the host does not have. Waits as long as the host
   * needs, and asks again from time to time. While it waits, another call for the same properties repeats the question.
   *
   * @throws the host's own error
   */
  get(...paths: string[]): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Runs an action such as `resize`. Waits as long as the host needs, but stays pending if there is no answer within 15 minutes
   * after the SDK's own timeout.
   *
   * @throws the host's own error if it refuses the action
   */
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  /** Listens to an event such as `app.activated`. Returns a function that removes the listener. */
  on(event: string, listener: (data: unknown) => void): () => void;
  /** Listens to an event of another frame of the app, such as `modal.close` of a modal. Stays for the life of the page. */
  onInstance(guid: string, event: string, listener: () => void): void;
  /**
   * Sets a property of an instance of the app, such as `iconSymbol` of its item in the navigation bar. Waits as `invoke` does,
   * and is never repeated: a repetition that comes late would undo a later change.
   *
   * @throws the host's own error if it refuses
   */
  setOnInstance(guid: string, path: string, value: unknown): Promise<unknown>;
  /** Sends a raw request through the host. Use `request.ts`, which adds a timeout and an error type. */
  request(options: ZafRequestOptions): Promise<unknown>;
}

/** After this time without an answer, in milliseconds, a page says that it is still waiting, and an action counts as slow. */
export const SLOW_HOST_MS = 5000;

/** After this time, in milliseconds, it says that the host does not answer. It takes an answer that comes even later. */
export const SILENT_HOST_MS = 120_000;

/**
 * Connects to the page around the frame. Waits as long as the host needs.
 *
 * @returns null if there is no host, because the page was opened outside Zendesk
 * @throws {Error} if the SDK cannot be loaded
 */
export async function connect(): Promise<Host | null> {
  const origin = originFromUrl();
  if (origin === null || window.parent === window) return null;

  const sdk = await loadSdk(origin);
  const client = sdk.init();
  if (!client) return null;

  const metadata = await client.metadata();
  return createHost(client, origin, `${origin} ${metadata.installationId}`, metadata.settings);
}

/** Creates a host from an SDK client and hides the differences between the two SDKs; see `askHost`. */
export function createHost(
  client: ZafClient,
  origin: string,
  installation: string,
  settings: unknown,
): Host {
  /** The questions without an answer, by the properties they are for. */
  const open = new Map<string, OpenQuestion>();

  function ask(paths: readonly string[]): OpenQuestion {
    const key = paths.join();
    const known = open.get(key);
    if (known) {
      known.repeat();
      return known;
    }
    const send = () => client.get(paths);
    const question = askHost({ names: paths, send, isRepeatable: true, origin });
    open.set(key, question);
    const forget = () => void open.delete(key);
    question.answer.then(forget, forget);
    return question;
  }

  function askOnce(name: string, send: () => Promise<unknown>): Promise<unknown> {
    return askHost({ names: [name], send, isRepeatable: false, origin }).answer;
  }

  return {
    origin,
    installation,
    settings,
    async get(...paths) {
      const result = await ask(paths).answer;
      const { errors: _errors, ...values } = (result ?? {}) as Record<string, unknown>;
      return values;
    },
    invoke: (action, ...args) => askOnce(action, () => client.invoke(action, ...args)),
    on(event, listener) {
      client.on(event, listener);
      return () => client.off(event, listener);
    },
    onInstance: (guid, event, listener) => client.instance(guid).on(event, listener),
    setOnInstance: (guid, path, value) =>
      askOnce(path, () => client.instance(guid).set(path, value)),
    request: (options) => client.request(options),
  };
}

/** The host's origin, which Zendesk puts into the frame's URL. */
function originFromUrl(): string | null {
  const origin = frameParameter('origin');
  return origin !== null && URL.canParse(origin) && frameParameter('app_guid') !== null
    ? origin
    : null;
}
