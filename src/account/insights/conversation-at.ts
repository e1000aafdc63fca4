import type { AccountConversation } from '../conversations/account-conversations.ts';
import type { Channel } from '../../events/channel.ts';
import type { LightEvent } from '../conversations/light-event.ts';
import type { Participant } from '../../events/participant.ts';
import { type Roles, userIdsNeedingRoles } from '../../turns/sides.ts';
import { judge, type Judgement } from '../../turns/turn.ts';
import { isOpen, isRoleMissing } from '../../turns/waiting.ts';
import type { WorkingTime } from '../../turns/working-time.ts';

/** A side conversation as it was at a time: only what had happened by then counts. */
export interface ConversationAt {
  readonly id: string;
  readonly channel: Channel;
  /** When it was created, in milliseconds since 1970; null if the export does not say. */
  readonly createdMs: number | null;
  /** Oldest first; those without a date come last, and count only at the end of the export. */
  readonly events: readonly LightEvent[];
  /** Null if it was unknown whose turn it is; see `knownTurnOf`. */
  readonly judgement: JudgementAt | null;
}

/** Whose turn it was, and what came before. */
export interface JudgementAt extends Judgement<LightEvent> {
  readonly isOpen: boolean;
  /** Whether it was open without a message of theirs that counts. */
  readonly isUnanswered: boolean;
  /** The author of their first message that counts; null if there is none. */
  readonly firstReplyAuthor: Participant | null;
}

/**
 * A conversation as it was at a time.
 *
 * @param endMs milliseconds since 1970, exclusive; null for the end of the export, when also events without a date count
 * @param time measures the time until the first reply
 * @param later the conversation at a later time, which is the same if nothing happened between
 * @returns null if nothing had happened yet, or if the events name no conversation
 */
export function conversationAt(
  { conversation, events }: AccountConversation,
  endMs: number | null,
  roles: Roles,
  time: WorkingTime,
  later: ConversationAt | null = null,
): ConversationAt | null {
  const past = endMs === null ? events : eventsUntil(events, endMs);
  if (!conversation || past.length === 0) return null;
  if (later?.events.length === past.length) return later;
  return {
    id: conversation.id,
    channel: conversation.channel,
    createdMs: past.find(({ type }) => type === 'create')?.createdMs ?? null,
    events: past,
    judgement: judgementOf(past, roles, time),
  };
}

function eventsUntil(events: readonly LightEvent[], endMs: number): readonly LightEvent[] {
  const lastIndex = events.findLastIndex(
    ({ createdMs }) => createdMs !== null && createdMs < endMs,
  );
  return lastIndex === events.length - 1 ? events : events.slice(0, lastIndex + 1);
}

function judgementOf(
  events: readonly LightEvent[],
  roles: Roles,
  time: WorkingTime,
): JudgementAt | null {
  const judgement = isRoleMissing(events, [], roles) ? null : judge(events, [], roles, time);
  if (!judgement) return null;
  const firstReply = judgement.messages.find(({ side }) => side === 'theirs');
  const isWaiting = isOpen({ state: null }, events);
  return {
    ...judgement,
    isOpen: isWaiting,
    isUnanswered: isWaiting && firstReply === undefined,
    firstReplyAuthor: firstReply?.author ?? null,
  };
}

/** The ids of the users whose roles may affect the insights of this conversation. */
export function userIdsOfConversation({ conversation, events }: AccountConversation): string[] {
  return conversation ? userIdsNeedingRoles(events, []) : [];
}
