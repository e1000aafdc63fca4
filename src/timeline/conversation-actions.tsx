import { createContext } from 'preact';
import type { ReactNode } from 'preact/compat';
import { useContext } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';

/** What a message is for that the agent begins to write. */
export type ReplyKind = 'reply' | 'reminder';

/** Where a reply is that has been sent and not read yet: on its way, in doubt, or with the account. */
export type PendingPhase = 'sending' | 'checking' | 'sent';

/** What the agent can do in a side conversation. Provided by pages that write; see `reply/`. */
export interface ConversationActions {
  /**
   * Opens the composer, and moves the focus into it.
   *
   * @param event the message that is answered, below which the composer opens
   */
  readonly onReply: (event: SideConversationEvent, kind: ReplyKind) => void;
  /** Marks a conversation as done, or reopens it. */
  readonly onStateChange: (conversation: SideConversation, state: 'closed' | 'open') => void;
  /** Ids of the conversations whose state is being changed. */
  readonly changing: ReadonlySet<string>;
  /** The composer below an event; null if it is not open there. */
  readonly renderComposer: (event: SideConversationEvent) => ReactNode;
  /** The composer of a conversation, wherever it was opened; null if it is not open. */
  readonly renderThreadComposer: (conversationId: string | null) => ReactNode;
  /** The outcome of the last change of a conversation's state, with Undo; null if it is over, or belongs to another one. */
  readonly renderStateOutcome: (conversationId: string | null) => ReactNode;
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
