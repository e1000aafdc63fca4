import type { SideConversationEvent } from '../events/event.ts';
import type { ReplyKind } from '../timeline/conversation-actions.tsx';
import { type Draft, newSendKey } from './draft.ts';
import type { Self } from './mail-people.ts';
import { reminderText } from './reminder.ts';
import type { ReplyAuthor } from './reply-author.ts';
import { replyTargetOf } from './reply-target.ts';
import type { ShownTicket } from './shown-ticket.ts';

/** A new draft; null if it is not known where it would go. */
export function newDraft(
  event: SideConversationEvent,
  kind: ReplyKind,
  { ticketId, timeline, pending, roles }: ShownTicket,
  author: ReplyAuthor & Self,
): Draft | null {
  const { conversation } = event;
  if (!conversation) return null;
  const events = timeline.eventsByConversation.get(conversation.id) ?? [];
  const target = replyTargetOf(events, conversation, author, roles);
  if (!target) return null;
  return {
    ticketId,
    conversationId: conversation.id,
    eventKey: event.key,
    kind,
    target,
    text: kind === 'reminder' ? reminderText(event, author.i18n) : '',
    typedRecipient: '',
    isQuoting: false,
    isTouched: false,
    hasOwnRecipients: false,
    sendKey: newSendKey(),
    earlier: [],
    seenMessageKeys: events
      .filter(({ key, message }) => message !== null && !pending.has(key))
      .map(({ key }) => key),
    savedMs: Date.now(),
    sending: { phase: 'editing' },
  };
}
