import type { SideConversationEvent } from '../../events/event.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import type { Timeline } from '../../events/timeline.ts';
import type { TicketState } from '../../ticket/ticket-state.ts';
import type { Roles } from '../../turns/sides.ts';
import type { Turn } from '../../turns/turn.ts';
import {
  conversationUserIdsNeedingRoles,
  isOpen,
  isRoleMissing,
  waitingTurn,
} from '../../turns/waiting.ts';
import type {
  ConversationRecord,
  MessageMoment,
  TicketRecord,
  TicketSummary,
  TurnRecord,
} from '../ticket-record.ts';

/** A ticket whose list of side conversations has loaded. */
export type LoadedTicket = Pick<TicketState, 'timeline' | 'loadedIds' | 'failures'>;

/** How many people of a turn are stored. */
const MAX_PEOPLE = 5;

/**
 * What is stored about a ticket: no bodies. Conversations of which nobody can know whose turn it is are left out, as in the
 * ticket's own list of those that wait: nobody is known to have started them, or to have written last.
 *
 * @param checkedMs when its side conversations were requested, in milliseconds since 1970
 */
export function recordOf(
  ticket: Pick<TicketSummary, 'id' | 'updatedMs'>,
  loaded: LoadedTicket,
  roles: Roles,
  checkedMs: number,
): TicketRecord {
  const { conversations } = loaded.timeline;
  return {
    ticketId: ticket.id,
    checkedMs,
    checkedUpdatedMs: ticket.updatedMs,
    failure: null,
    conversationCount: conversations.length,
    conversations: conversations
      .filter((one) => isOpen(one, eventsOf(one, loaded.timeline)))
      .flatMap((one): ConversationRecord[] => {
        const turn = turnRecordOf(one, loaded, roles);
        return turn ? [{ id: one.id, subject: one.subject, channel: one.channel, turn }] : [];
      }),
  };
}

/** The users whose roles matter for whose turn it is in a ticket, without duplicates. */
export function userIdsOf(loaded: LoadedTicket): readonly string[] {
  const { timeline } = loaded;
  const ids = timeline.conversations
    .filter((one) => isComplete(one, loaded))
    .flatMap((one) => conversationUserIdsNeedingRoles(one, timeline));
  return [...new Set(ids)];
}

function turnRecordOf(
  conversation: SideConversation,
  loaded: LoadedTicket,
  roles: Roles,
): ConversationRecord['turn'] | null {
  const { timeline } = loaded;
  if (!isComplete(conversation, loaded)) return 'incomplete';
  if (isRoleMissing(eventsOf(conversation, timeline), conversation.participants, roles))
    return 'unknown-role';
  const turn = waitingTurn(conversation, timeline, roles);
  return turn && recordOfTurn(turn);
}

function recordOfTurn({
  whose,
  sinceMs,
  messageCount,
  ...turn
}: Turn<SideConversationEvent>): TurnRecord {
  return {
    whose,
    sinceMs,
    messageCount,
    people: turn.people.slice(0, MAX_PEOPLE),
    unanswered: momentOf(turn.unanswered),
    lastMessage: momentOf(turn.lastMessage),
  };
}

/** Without the message itself. */
function momentOf({ key, createdMs }: MessageMoment): MessageMoment {
  return { key, createdMs };
}

function isComplete({ id }: SideConversation, { loadedIds, failures }: LoadedTicket): boolean {
  return loadedIds.has(id) && !failures.has(id);
}

function eventsOf({ id }: SideConversation, { eventsByConversation }: Timeline) {
  return eventsByConversation.get(id) ?? [];
}
