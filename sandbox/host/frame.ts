/** Selects the `sandbox` attribute of a frame. Zendesk does not document the tokens it uses. */
export type FrameSandbox = 'zendesk' | 'strict' | 'none';

/** The tokens of the `sandbox` attribute. `strict` gives the frame an opaque origin, so it has no storage. */
const SANDBOX_TOKENS: Record<FrameSandbox, string | null> = {
  zendesk:
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  strict: 'allow-scripts allow-popups',
  none: null,
};

export interface FrameAddress {
  /** The page's address, which may have a query and a hash. */
  page: string;
  /** The host's origin. */
  origin: string;
  guid: string;
  /** Null leaves it out, so that the app has to ask for it. */
  colorScheme: string | null;
  /** Where the parameters are. */
  part: 'query' | 'hash';
}

/** Adds the parameters that the SDK reads to the address of an app's page. */
export function frameAddress({ page, origin, guid, colorScheme, part }: FrameAddress): string {
  const url = new URL(page);
  const parameters = part === 'query' ? url.searchParams : new URLSearchParams(url.hash.slice(1));
  parameters.set('origin', origin);
  parameters.set('app_guid', guid);
  if (colorScheme !== null) parameters.set('colorScheme', colorScheme);
  if (part === 'hash') url.hash = String(parameters);
  return url.href;
}

/** Creates a sandboxed frame without an address. `title` is its accessible name. */
export function createFrame(frameSandbox: FrameSandbox, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const tokens = SANDBOX_TOKENS[frameSandbox];
  if (tokens !== null) frame.setAttribute('sandbox', tokens);
  frame.title = title;
  return frame;
}
