import type { Participant } from '../../../events/participant.ts';

/** Somebody on our side. Lists of conversations name each once, in no particular order. */
export interface AgentRow {
  /** Unique per agent: the email address, otherwise the user id. */
  readonly key: string;
  readonly participant: Participant;
  /** Conversations that the agent created in the period. */
  readonly conversations: number;
  readonly conversationIds: readonly string[];
  /** Messages to the other side that the agent sent in the period, without those that began a conversation. */
  readonly replies: number;
  /** The answers of the agent in the period to messages of theirs. */
  readonly answers: number;
  /** Working milliseconds from their first unanswered message to the agent's answer; null without answers. */
  readonly medianAnswerMs: number | null;
  readonly previousAnswers: number;
  readonly previousMedianAnswerMs: number | null;
  /**
   * Open conversations whose turn is ours at the end of the period, by the agent who wrote last in them. They add up to
   * the tile.
   */
  readonly waitingOnUs: number;
  readonly waitingIds: readonly string[];
}
