import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Translator } from '../i18n/translator.ts';
import { isOpen } from '../turns/waiting.ts';
import type {
  ConversationActions,
  ConversationState,
  StatePlace,
} from './conversation-actions.tsx';

/** A button or a menu item that marks a conversation as done, or reopens it. */
export interface StateChange {
  readonly label: string;
  /** True while the state is being changed, and until the page shows the new one. */
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/**
 * How the agent can change the state of a conversation.
 *
 * @param actions null on a page that only reads
 * @param events all events of the conversation, oldest first
 * @param place where the outcome is shown
 * @returns null if the agent cannot
 */
export function stateChangeOf(
  actions: ConversationActions | null,
  conversation: SideConversation | null,
  events: readonly SideConversationEvent[],
  place: StatePlace,
  t: Translator,
): StateChange | null {
  if (!actions || !conversation) return null;
  const next = isOpen(conversation, events) ? 'closed' : 'open';
  const changing = actions.changing.get(conversation.id);
  const isBusy =
    changing !== undefined || newStateOf(actions.stateOutcomes, conversation.id) === next;
  return {
    label: changing
      ? t(`conversation_actions.${changing}.busy`)
      : t(`conversation_actions.${next}.verb`),
    isBusy,
    onPress() {
      if (!isBusy) actions.onStateChange(conversation, next, place);
    },
  };
}

/** The state to which a conversation was changed, and which the page has not read yet; null if there is none. */
export function newStateOf(
  outcomes: ConversationActions['stateOutcomes'],
  conversationId: string,
): ConversationState | null {
  const outcome = outcomes.get(conversationId);
  return outcome?.phase === 'done' && !outcome.isRead ? outcome.state : null;
}
