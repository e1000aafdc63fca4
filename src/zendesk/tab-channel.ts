/**
 * What the app's pages in one browser tell each other: the sidebars of all open tickets, in this tab and in others. All
 * accounts of one browser share the site that serves apps, so the channel is named after the installation.
 */
export interface TabChannel {
  /** Tells every other page. */
  tell(message: TabMessage): void;
  /** Listens to the other pages; call the answer to stop. */
  listen(listener: (message: TabMessage) => void): () => void;
}

/** What tells a request from all others, and when it was made, in milliseconds since 1970. */
export type MadeRequest = readonly [id: number, timeMs: number];

export type TabMessage =
  /** A page was opened and wants to know what requests were made. */
  | { readonly kind: 'opened' }
  /**
   * Requests were made, which count for all pages: the limit is the agent's. It tells all that this page knows of, for
   * pages that were opened later.
   */
  | { readonly kind: 'request'; readonly known: readonly MadeRequest[] }
  /** A page has refreshed its ticket, and these are the answers that it got. */
  | {
      readonly kind: 'refreshed';
      readonly ticketId: string;
      /** When they were asked for, in milliseconds since 1970. */
      readonly askedMs: number;
      readonly answers: readonly (readonly [path: string, body: object])[];
    };

/** Where the browser refuses the channel, as it may in a frame of another site, each page is alone. */
export function openTabChannel(name: string): TabChannel {
  try {
    const channel = new BroadcastChannel(name);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a channel has one origin
      tell: (message) => channel.postMessage(message),
      listen(listener) {
        const onMessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
        channel.addEventListener('message', onMessage);
        return () => channel.removeEventListener('message', onMessage);
      },
    };
  } catch {
    return { tell: () => undefined, listen: () => () => undefined };
  }
}
