import { createContext } from 'preact';
import type { ReactNode } from 'preact/compat';
import { useContext } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';

/** What a message is for that the agent begins to write. */
export type ReplyKind = 'reply' | 'reminder';

/** Where a reply is that has been sent and not read yet: on its way, in doubt, or with the account. */
export type PendingPhase = 'sending' | 'checking' | 'sent';

/** The states that an agent can give a conversation: done, or reopened. */
export type ConversationState = 'closed' | 'open';

/** Where the agent changes the state of a conversation: there, the page shows what became of it. */
export type StatePlace =
  | 'strip'
  | 'list-heading'
  | 'thread-heading'
  | `event ${string}`
  /** Above the list. */
  | 'notice';

/** The place at an opened event. */
export function placeOfEvent({ key }: SideConversationEvent): StatePlace {
  return `event ${key}`;
}

/** What became of the last change of a conversation's state. */
export interface ShownOutcome {
  readonly place: StatePlace;
  /** What the agent asked for. */
  readonly state: ConversationState;
  readonly phase: 'done' | 'refused' | 'unknown' | 'skipped';
  /** True once the page has read the conversation again, or has tried to. */
  readonly isRead: boolean;
}

/** What the agent can do in a side conversation. Provided by pages that write; see `reply/`. */
export interface ConversationActions {
  /**
   * Opens the composer, and moves the focus into it.
   *
   * @param event the message that is answered, below which the composer opens
   */
  readonly onReply: (event: SideConversationEvent, kind: ReplyKind) => void;
  /** Marks a conversation as done, or reopens it. Does nothing while its state is being changed. */
  readonly onStateChange: (
    conversation: SideConversation,
    state: ConversationState,
    place: StatePlace,
  ) => void;
  /** The conversations whose state is being changed, by id, and to what. */
  readonly changing: ReadonlyMap<string, ConversationState>;
  /** The outcomes of the last changes of states, by conversation id, until they are over. */
  readonly stateOutcomes: ReadonlyMap<string, ShownOutcome>;
  /** Key of the event that the open composer answers; null if none is open. */
  readonly answeredKey: string | null;
  /** The composer below an event; null if it is not open there. */
  readonly renderComposer: (event: SideConversationEvent) => ReactNode;
  /** The composer of a conversation, wherever it was opened; null if it is not open. */
  readonly renderThreadComposer: (conversationId: string | null) => ReactNode;
  /**
   * The outcome of the last change of a conversation's state, with Undo; null if it is over. Rendered only where it belongs;
   * see `stateOutcomes`.
   */
  readonly renderStateOutcome: (conversationId: string | null) => ReactNode;
  /**
   * Notices above the list: messages that were not sent, and whose composer is closed, and drafts whose conversation is gone.
   *
   * @param isListComplete whether all conversations of the ticket are known
   */
  readonly renderNotices: (isListComplete: boolean) => ReactNode;
  /** Announces outcomes to screen readers. Rendered once, all the time. */
  readonly renderAnnouncement: () => ReactNode;
  /** Key of the event below which each draft was begun, by conversation id. */
  readonly draftPlaces: ReadonlyMap<string, string>;
  /** The phases of replies that are in the timeline before their events were read, by key. */
  readonly pending: ReadonlyMap<string, PendingPhase>;
}

const ActionsContext = createContext<ConversationActions | null>(null);

/** Provides the actions to the components below. */
export const ConversationActionsProvider = ActionsContext.Provider;

/** The actions; null on a page that only reads. */
export function useConversationActions(): ConversationActions | null {
  return useContext(ActionsContext);
}
