import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { MyConversationsAction, MyConversationsState } from '../my-conversations-state.ts';

/** Which leader sends a message. */
export interface Term {
  /** Later leaders have greater numbers. */
  readonly number: number;
  /** Differs between leaders that have begun at the same moment, where the browser refuses storage. */
  readonly id: string;
}

/** What any frame can request. All frames apply it at once; the leader acts on it. */
export type FrameRequest = Extract<
  MyConversationsAction,
  { type: 'source-chosen' | 'ticket-requested' | 'all-requested' | 'deleted' }
>;

/** What the frames of an agent tell each other. */
export type FrameMessage =
  /** Where the browser refuses locks: who leads, from time to time, and when a frame begins or is asked. */
  | { readonly type: 'leads'; readonly term: Term }
  /** There too: a frame no longer leads. */
  | { readonly type: 'resigned'; readonly term: Term }
  /** A frame was opened, or may have missed messages: it asks the leader for its state. */
  | { readonly type: 'asked'; readonly frameId: string }
  | { readonly type: 'requested'; readonly request: FrameRequest }
  /** A frame has claimed notices about messages; see `NoticeClaims`. */
  | { readonly type: 'claimed'; readonly keys: readonly string[] }
  /** What the leader knows. The other frames then know the same. */
  | {
      readonly type: 'state';
      readonly term: Term;
      /** The frame that has asked for it; null if it is for all. */
      readonly frameId: string | null;
      readonly state: MyConversationsState;
      /** Whether the leader is in front of the agent. */
      readonly isWatched: boolean;
      /** False if the leader cannot store what it knows. */
      readonly isPersistent: boolean;
    }
  /** Something has happened since the leader's last state. */
  | { readonly type: 'action'; readonly term: Term; readonly action: MyConversationsAction };

/** The channel between the frames of one agent. */
export interface FrameChannel {
  send(message: FrameMessage): void;
  /** Call the returned function to unsubscribe. */
  subscribe(listener: (message: FrameMessage) => void): () => void;
}

/**
 * Increase it when a message, an action, or the state changes its shape. Frames of another version of the app, which were opened before an
 * update, are ignored: they share only what is stored.
 */
const VERSION = 1;

/** @param storageKey identifies agent and installation */
export function frameChannel(channel: TabChannel, storageKey: string): FrameChannel {
  return {
    send: (message) =>
      channel.send({
        kind: 'my-conversations',
        storageKey,
        content: { version: VERSION, message },
      }),
    subscribe: (listener) =>
      channel.subscribe((message) => {
        if (message.kind !== 'my-conversations' || message.storageKey !== storageKey) return;
        const content = message.content as { version?: unknown; message: FrameMessage };
        if (content.version === VERSION) listener(content.message);
      }),
  };
}

/** Whether a leader has begun after another one. */
export function isLaterTerm(one: Term, other: Term): boolean {
  return one.number === other.number ? one.id > other.id : one.number > other.number;
}
