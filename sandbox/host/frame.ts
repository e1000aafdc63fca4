/** How tightly a frame is caged. Zendesk's own tokens are not documented. */
export type Cage = 'zendesk' | 'strict' | 'open';

/** What the cage allows; `strict` gives the frame an origin of its own, so it has no storage; `open` is no cage. */
export const CAGE_TOKENS: Record<Cage, string | null> = {
  zendesk:
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  strict: 'allow-scripts allow-popups',
  open: null,
};

export interface FrameAddress {
  /** The page's own address, which may bring a query and a hash. */
  page: string;
  /** The host's origin. */
  origin: string;
  guid: string;
  colorScheme: string;
}

/** The address of an app's page with the parameters that the SDK looks for. */
export function frameAddress({ page, origin, guid, colorScheme }: FrameAddress): string {
  const url = new URL(page);
  url.searchParams.set('origin', origin);
  url.searchParams.set('app_guid', guid);
  url.searchParams.set('colorScheme', colorScheme);
  return url.href;
}

/** A frame in its cage; it loads as soon as it is put into the page. `title` is what a screen reader calls it. */
export function createFrame(address: string, cage: Cage, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const tokens = CAGE_TOKENS[cage];
  if (tokens !== null) frame.setAttribute('sandbox', tokens);
  frame.title = title;
  frame.src = address;
  return frame;
}
