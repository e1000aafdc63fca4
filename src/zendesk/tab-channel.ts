/**
 * Messages between the app's pages in one browser: the sidebars of all open tickets, in this tab and in others. All
 * accounts of one browser share the site that serves apps, so the channel is named after the installation.
 */
export interface TabChannel {
  /** Sends a message to every other page. */
  send(message: TabMessage): void;
  /** Receives messages of the other pages. Call the returned function to unsubscribe. */
  subscribe(listener: (message: TabMessage) => void): () => void;
}

/** A random id, and when the request was made, in milliseconds since 1970. */
export type MadeRequest = readonly [id: number, timeMs: number];

export type TabMessage =
  /** A page was opened and asks for the requests that were made. */
  | { readonly kind: 'opened' }
  /**
   * Requests were made. They count for all pages, because the limit is the agent's. Contains all requests that the page
   * knows of, for pages that were opened later.
   */
  | { readonly kind: 'request'; readonly known: readonly MadeRequest[] }
  /** A page has refreshed its ticket, with these responses. */
  | {
      readonly kind: 'refreshed';
      readonly ticketId: string;
      /** When the requests were sent, in milliseconds since 1970. */
      readonly askedMs: number;
      readonly answers: readonly (readonly [path: string, body: object])[];
    }
  /** Something between the frames of one agent that know the side conversations of all their tickets. */
  | {
      readonly kind: 'my-conversations';
      /** Identifies agent and installation: several agents can use one installation in one browser. */
      readonly storageKey: string;
      /** What it can be is up to these frames, and to the version of the app. */
      readonly content: object;
    };

/** Opens the channel. If the browser refuses it, as it can in a cross-site frame, messages go nowhere. */
export function openTabChannel(name: string): TabChannel {
  try {
    const channel = new BroadcastChannel(name);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has target origins
      send: (message) => channel.postMessage(message),
      subscribe(listener) {
        const onMessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
        channel.addEventListener('message', onMessage);
        return () => channel.removeEventListener('message', onMessage);
      },
    };
  } catch {
    return { send: () => undefined, subscribe: () => () => undefined };
  }
}
