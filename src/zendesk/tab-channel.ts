/** Sends messages between the app's pages in one browser: the sidebars of all open tickets, in this tab and in others. */
export interface TabChannel {
  /** Sends a message to all other pages. */
  post(message: TabMessage): void;
  /** Listens to the messages of other pages. Call the returned function to stop. */
  listen(listener: (message: TabMessage) => void): () => void;
}

/** A request that was made: a random ID, and its time in ms since 1970. */
export type MadeRequest = readonly [id: number, timeMs: number];

/** A message between pages. The shape must stay compatible, because tabs can run different versions of the app. */
export type TabMessage =
  /** A page was opened and needs the requests that were made before. */
  | { readonly kind: 'opened' }
  /** All requests that a page knows. They count for all pages, because the rate limit is per agent. */
  | { readonly kind: 'request'; readonly known: readonly MadeRequest[] }
  /** A page has refreshed its ticket and shares the responses. */
  | {
      readonly kind: 'refreshed';
      readonly ticketId: string;
      /** When the responses were requested, in ms since 1970. */
      readonly askedMs: number;
      readonly answers: readonly (readonly [path: string, body: object])[];
    };

/**
 * Opens a channel. If the browser refuses it, as it may in a third-party frame, the channel does nothing.
 *
 * @param name identifies the installation: all accounts in a browser share the origin of apps
 */
export function openTabChannel(name: string): TabChannel {
  try {
    const channel = new BroadcastChannel(name);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have a target origin
      post: (message) => channel.postMessage(message),
      listen(listener) {
        const onMessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
        channel.addEventListener('message', onMessage);
        return () => channel.removeEventListener('message', onMessage);
      },
    };
  } catch {
    return { post: () => undefined, listen: () => () => undefined };
  }
}
