import { type Dismissal, dismissalOf, type Dismissals } from '../turns/dismissals.ts';
import type { MyConversationsState } from './my-conversations-state.ts';
import type { ConversationRecord, TicketSummary, TurnRecord } from './ticket-record.ts';
import { isUnread, type ReadRules } from './unread.ts';

/** An open side conversation of one of the agent's tickets that waits for an answer. */
export interface WaitingConversation {
  readonly ticket: TicketSummary;
  readonly conversation: ConversationRecord;
  readonly turn: TurnRecord;
  /** Whether the last message is a partner's that the agent has not read. */
  readonly isUnread: boolean;
  /** Why it is set aside; null if it is not. */
  readonly dismissal: Dismissal | null;
}

/** A conversation of which it is not known whose turn it is. */
export interface UnknownTurn {
  readonly ticket: TicketSummary;
  readonly conversation: ConversationRecord;
  readonly reason: 'incomplete' | 'unknown-role';
}

/** What waits in all tickets of an agent, longest first; conversations without a date are at the end. */
export interface MyWaiting {
  readonly ours: readonly WaitingConversation[];
  readonly theirs: readonly WaitingConversation[];
  readonly setAside: readonly WaitingConversation[];
  readonly unknown: readonly UnknownTurn[];
}

/**
 * Lists what waits in the tickets of the list.
 *
 * @param nowMs milliseconds since 1970, for snoozes that have ended
 */
export function myWaiting(
  { list, records }: Pick<MyConversationsState, 'list' | 'records'>,
  dismissals: Dismissals,
  rules: ReadRules,
  nowMs: number,
): MyWaiting {
  const waiting: WaitingConversation[] = [];
  const unknown: UnknownTurn[] = [];
  for (const ticket of list?.tickets ?? []) {
    for (const conversation of records.get(ticket.id)?.conversations ?? []) {
      const { turn } = conversation;
      if (typeof turn === 'string') unknown.push({ ticket, conversation, reason: turn });
      else
        waiting.push({
          ticket,
          conversation,
          turn,
          isUnread: isUnread(ticket.id, turn, rules),
          dismissal: dismissalOf(dismissals, conversation.id, turn, nowMs),
        });
    }
  }
  waiting.sort((one, other) => sinceOf(one) - sinceOf(other));
  const shown = waiting.filter(({ dismissal }) => dismissal === null);
  return {
    ours: shown.filter(({ turn }) => turn.whose === 'ours'),
    theirs: shown.filter(({ turn }) => turn.whose === 'theirs'),
    setAside: waiting.filter(({ dismissal }) => dismissal !== null),
    unknown,
  };
}

function sinceOf({ turn }: WaitingConversation): number {
  return turn.sinceMs ?? Number.MAX_VALUE;
}
