import type { Channel } from '../events/channel.ts';
import type { Participant } from '../events/participant.ts';
import type { WhoseTurn } from '../turns/turn.ts';
import type { RequestErrorKind } from '../zendesk/request-error.ts';

/** A ticket as the list of tickets has it. All times are in milliseconds since 1970. */
export interface TicketSummary {
  readonly id: string;
  readonly subject: string | null;
  /** As the API sends it, such as `open`. */
  readonly status: string | null;
  readonly updatedMs: number | null;
  /** User id; null if nobody is assigned. */
  readonly assigneeId: string | null;
}

/** Why the account did not answer. Plain data, so that it can be stored and sent to other frames. */
export interface CheckFailure {
  readonly kind: RequestErrorKind;
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** When it failed, in milliseconds since 1970. */
  readonly atMs: number;
  /** How many times in a row it has failed, with this one. Left out: once. The reducer counts. */
  readonly inRow?: number;
}

/** What is stored about the side conversations of one ticket: subjects, names, and times, but no bodies. */
export interface TicketRecord {
  readonly ticketId: string;
  /** When its side conversations were read last; null if they never were. */
  readonly checkedMs: number | null;
  /** The ticket's `updatedMs` as the list had it at that check. */
  readonly checkedUpdatedMs: number | null;
  /** Why the last check failed; null if it succeeded. What was known before stays. */
  readonly failure: CheckFailure | null;
  /** How many side conversations the ticket has, in any state. */
  readonly conversationCount: number;
  /** The open ones. */
  readonly conversations: readonly ConversationRecord[];
}

/** What is stored about an open side conversation. */
export interface ConversationRecord {
  readonly id: string;
  readonly subject: string | null;
  readonly channel: Channel;
  /** Whose turn it is, or why that is not known: its events could not all be read, or the role of a person could not. */
  readonly turn: TurnRecord | 'incomplete' | 'unknown-role';
}

/** Whose turn it is, since when, and with whom; see `Turn`. */
export interface TurnRecord {
  readonly whose: WhoseTurn;
  readonly sinceMs: number | null;
  readonly messageCount: number;
  /** At most five of `Turn.people`. */
  readonly people: readonly Participant[];
  /** The first message that is still unanswered. */
  readonly unanswered: MessageMoment;
  /** The last message that counts. */
  readonly lastMessage: MessageMoment;
}

/** Which message, and when. */
export interface MessageMoment {
  /** The key of its event, unique in the ticket. */
  readonly key: string;
  readonly createdMs: number | null;
}

/** Refusals of a ticket's side conversations that say nothing about the other tickets. */
const SKIPPED: ReadonlySet<RequestErrorKind> = new Set(['not-allowed', 'not-found', 'rejected']);

/** Whether a refusal says nothing about the other tickets. */
export function isSkippedFailure({ kind }: Pick<CheckFailure, 'kind'>): boolean {
  return SKIPPED.has(kind);
}

/** Whether the agent may not read the side conversations of a ticket. Such a ticket is skipped and counted. */
export function isSkipped({ failure }: TicketRecord): boolean {
  return failure !== null && isSkippedFailure(failure);
}
