import { trustedScriptUrl } from '../trusted/trusted.ts';

/** The part of Zendesk's SDK that the app uses. The npm package has no types. */
export interface ZafClient {
  on(name: string, handler: (data: unknown) => void): void;
  off(name: string, handler: (data: unknown) => void): void;
  get(paths: readonly string[]): Promise<unknown>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  /** Rejects with a plain object, not an `Error`. Never times out. */
  request(options: ZafRequestOptions): Promise<unknown>;
  metadata(): Promise<{ readonly installationId: number; readonly settings?: unknown }>;
  /** The client of another instance of the app, such as a modal that this one created, or its item in the navigation bar. */
  instance(guid: string): Pick<ZafClient, 'on' | 'off' | 'set'>;
}

export type ZafRequestOptions = ZafReadOptions | ZafWriteOptions;

interface ZafCommonOptions {
  readonly url: string;
  readonly dataType: 'json';
  /** False returns a 429 to the app. By default the host waits and retries. */
  readonly autoRetry: boolean;
}

export interface ZafReadOptions extends ZafCommonOptions {
  readonly type: 'GET';
  /** True returns the whole response instead of its parsed body. */
  readonly httpCompleteResponse?: true;
}

export interface ZafWriteOptions extends ZafCommonOptions {
  readonly type: 'POST' | 'PUT';
  readonly contentType: 'application/json';
  /** JSON. */
  readonly data: string;
  readonly autoRetry: false;
}

export interface ZafSdk {
  /** Returns false if the page's URL lacks `origin` or `app_guid`, because it was opened outside Zendesk. */
  init(): ZafClient | false;
}

declare global {
  interface Window {
    ZAFClient?: ZafSdk;
  }
}

/** The URL from which apps should load the SDK, to receive patches. It has no `integrity`, because its content changes. */
const SDK_URL = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/** Timeout of loading the script, in milliseconds. After it the bundled package is used. */
const SCRIPT_TIMEOUT_MS = 8000;

/**
 * Loads the SDK: Zendesk's own script in a Zendesk page, and the bundled npm package (a separate chunk) if that script
 * did not load or if the host is another page. The sandbox must run without network access.
 *
 * @param hostOrigin origin of the page around the frame
 */
export async function loadSdk(hostOrigin: string): Promise<ZafSdk> {
  if (isZendeskOrigin(hostOrigin)) {
    const loaded = await loadScript(SDK_URL);
    if (loaded && window.ZAFClient) return window.ZAFClient;
  }
  const bundled = await import(/* webpackChunkName: "sdk" */ 'zendesk_app_framework_sdk');
  return bundled.default;
}

function isZendeskOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && hostname.endsWith('.zendesk.com');
}

/** Resolves to true if the script was loaded and false otherwise. Never rejects. */
function loadScript(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = trustedScriptUrl(url);
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    setTimeout(() => resolve(false), SCRIPT_TIMEOUT_MS);
    document.head.append(script);
  });
}
