/** What the app uses of Zendesk's SDK. The npm package ships no types. */
export interface ZafClient {
  on(name: string, handler: (data: unknown) => void): void;
  off(name: string, handler: (data: unknown) => void): void;
  get(paths: readonly string[]): Promise<unknown>;
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  /** Rejects with a plain object, not an Error. Never times out. */
  request(options: ZafRequestOptions): Promise<unknown>;
  metadata(): Promise<{ readonly installationId: number; readonly settings?: unknown }>;
}

export interface ZafRequestOptions {
  readonly url: string;
  readonly type: 'GET';
  readonly dataType: 'json';
  /** False hands a 429 to the app; by default the host waits and repeats by itself. */
  readonly autoRetry: boolean;
}

export interface ZafSdk {
  /** False where the page's address lacks `origin` or `app_guid`: it was opened outside Zendesk. */
  init(): ZafClient | false;
}

declare global {
  interface Window {
    ZAFClient?: ZafSdk;
  }
}

/** Zendesk asks apps to load the SDK from here, so that patches arrive. It changes, hence no `integrity`. */
const SDK_ADDRESS = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/** How long, in milliseconds, the page waits for that script before it takes the bundled package. */
const SCRIPT_PATIENCE_MS = 8000;

/**
 * Zendesk's own script where a Zendesk page is the host, and the bundled npm package (a chunk of its own) where that
 * script did not load or where the host is not Zendesk's: the script is meant for Zendesk's pages, and a sandbox must
 * run without the network.
 *
 * @param hostOrigin origin of the page around the frame
 */
export async function loadSdk(hostOrigin: string): Promise<ZafSdk> {
  if (isZendesk(hostOrigin)) {
    const loaded = await loadScript(SDK_ADDRESS);
    if (loaded && window.ZAFClient) return window.ZAFClient;
  }
  const bundled = await import(/* webpackChunkName: "sdk" */ 'zendesk_app_framework_sdk');
  return bundled.default;
}

function isZendesk(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && hostname.endsWith('.zendesk.com');
}

/** Resolves to whether the script ran; never rejects. */
function loadScript(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    setTimeout(() => resolve(false), SCRIPT_PATIENCE_MS);
    document.head.append(script);
  });
}
