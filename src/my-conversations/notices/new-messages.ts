import type { NoticeChoice } from '../choices.ts';
import type { MyConversationsState } from '../my-conversations-state.ts';
import type { MyWaiting, WaitingConversation } from '../waiting-conversations.ts';

/** What a frame knew of the tickets before something changed. */
export interface KnownMessages {
  /** The key of each conversation's last message, by the id of the conversation. */
  readonly lastKeys: ReadonlyMap<string, string>;
  /** When each ticket was checked, in milliseconds since 1970, by its id. */
  readonly checkedMs: ReadonlyMap<string, number>;
}

export const NOTHING_KNOWN: KnownMessages = { lastKeys: new Map(), checkedMs: new Map() };

/**
 * Zendesk may list a message some time after its date, and the clock of the account is not the browser's. So a message counts as
 * new up to this time before the last check of its ticket, in milliseconds; in a ticket that is checked for the first time, before
 * now.
 */
const LATE_MS = 3_600_000;

/** What is known about the last messages of all tickets. */
export function knownMessages({ records }: Pick<MyConversationsState, 'records'>): KnownMessages {
  const lastKeys = new Map<string, string>();
  const checkedMs = new Map<string, number>();
  for (const record of records.values()) {
    if (record.checkedMs !== null) checkedMs.set(record.ticketId, record.checkedMs);
    for (const { id, turn } of record.conversations)
      if (typeof turn === 'object') lastKeys.set(id, turn.lastMessage.key);
  }
  return { lastKeys, checkedMs };
}

/** The conversations whose last message is new to the agent, and not set aside: what the icon counts. */
export function unreadOf({ ours }: Pick<MyWaiting, 'ours'>): readonly WaitingConversation[] {
  return ours.filter(({ isUnread }) => isUnread);
}

/**
 * The unread conversations whose last message has arrived since `known`. What waited already when the app began to watch is not
 * among them.
 *
 * @param nowMs milliseconds since 1970
 */
export function arrivedSince(
  known: KnownMessages,
  unread: readonly WaitingConversation[],
  { sinceMs }: Pick<MyConversationsState, 'sinceMs'>,
  nowMs: number,
): readonly WaitingConversation[] {
  if (sinceMs === null) return [];
  return unread.filter(({ ticket, conversation, turn: { lastMessage } }) => {
    if (known.lastKeys.get(conversation.id) === lastMessage.key) return false;
    const earliestMs = Math.max(sinceMs, (known.checkedMs.get(ticket.id) ?? nowMs) - LATE_MS);
    return lastMessage.createdMs !== null && lastMessage.createdMs > earliestMs;
  });
}

/**
 * Whether a message waited already when the agent chose its ticket, together with others.
 *
 * @param sourceMs when the agent chose these tickets, in milliseconds since 1970
 */
export function isBacklog(
  { checkedMs }: Pick<KnownMessages, 'checkedMs'>,
  { ticket, turn }: Pick<WaitingConversation, 'ticket' | 'turn'>,
  sourceMs: number,
): boolean {
  return !checkedMs.has(ticket.id) && (turn.lastMessage.createdMs ?? -Infinity) <= sourceMs;
}

/** Identifies a message among all of the account, for claims. */
export function messageKey({ conversation, turn }: WaitingConversation): string {
  return `${conversation.id} ${turn.lastMessage.key}`;
}

/** Whether the agent wants notices about a ticket. @param agentId user id */
export function isWanted(
  choice: NoticeChoice,
  agentId: string,
  { ticket }: Pick<WaitingConversation, 'ticket'>,
): boolean {
  return choice === 'all' || (choice === 'mine' && ticket.assigneeId === agentId);
}
