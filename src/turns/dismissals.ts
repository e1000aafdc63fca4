import type { WhoseTurn } from './turn.ts';

/** The part of a turn that identifies its moment. */
export interface TurnMoment {
  readonly whose: WhoseTurn;
  readonly messageCount: number;
  readonly lastMessage: { readonly createdMs: number | null };
}

/**
 * An agent's decision that a conversation does not wait for an answer for now. It ends with the next message that counts,
 * and a snooze also ends at its time.
 */
export interface Dismissal {
  readonly conversationId: string;
  /** Whose turn it was. */
  readonly whose: WhoseTurn;
  /**
   * How many messages counted. Not only the last one identifies the moment: a message from another clock may be dated
   * before it.
   */
  readonly messageCount: number;
  /** When the last message was dated, in milliseconds since 1970; null if it has no date. */
  readonly lastMs: number | null;
  /** When a snooze ends, in milliseconds since 1970; null if no reply is needed. */
  readonly untilMs: number | null;
}

/** The dismissals of an agent, at most one for each conversation, the latest first. */
export type Dismissals = readonly Dismissal[];

/** How many dismissals are stored. Beyond that, the earliest ones are dropped, and their conversations wait again. */
export const MAX_DISMISSALS = 500;

/**
 * Parses stored dismissals, perhaps of another version of the app. Invalid ones are left out.
 *
 * @returns an empty list if the stored value is not a list
 */
export function parseDismissals(stored: unknown): Dismissals {
  if (!Array.isArray(stored)) return [];
  const byId = new Map<string, Dismissal>();
  for (const one of stored) {
    if (isDismissalLike(one) && !byId.has(one.conversationId)) byId.set(one.conversationId, one);
  }
  return [...byId.values()].slice(0, MAX_DISMISSALS);
}

/**
 * Dismisses a conversation, instead of an earlier dismissal of it. Snoozes that have ended are dropped.
 *
 * @param turn the turn that the agent sees
 * @param untilMs when a snooze ends, in milliseconds since 1970; null if no reply is needed
 * @param nowMs milliseconds since 1970
 */
export function withDismissal(
  dismissals: Dismissals,
  conversationId: string,
  turn: TurnMoment,
  untilMs: number | null,
  nowMs: number,
): Dismissals {
  const { whose, messageCount, lastMessage } = turn;
  const lastMs = lastMessage.createdMs;
  const added: Dismissal = { conversationId, whose, messageCount, lastMs, untilMs };
  const others = withoutDismissal(dismissals, conversationId).filter((one) =>
    isRunning(one, nowMs),
  );
  return [added, ...others].slice(0, MAX_DISMISSALS);
}

/** Removes the dismissal of a conversation. */
export function withoutDismissal(dismissals: Dismissals, conversationId: string): Dismissals {
  return dismissals.filter((one) => one.conversationId !== conversationId);
}

/**
 * The dismissal that holds for a conversation.
 *
 * @param turn the conversation's turn now
 * @param nowMs milliseconds since 1970
 * @returns null if there is none, or if it has ended
 */
export function dismissalOf(
  dismissals: Dismissals,
  conversationId: string,
  turn: TurnMoment,
  nowMs: number,
): Dismissal | null {
  const dismissal = dismissals.find((one) => one.conversationId === conversationId);
  if (!dismissal || !isRunning(dismissal, nowMs)) return null;
  const isSame =
    dismissal.whose === turn.whose &&
    dismissal.messageCount === turn.messageCount &&
    dismissal.lastMs === turn.lastMessage.createdMs;
  return isSame ? dismissal : null;
}

function isRunning({ untilMs }: Dismissal, nowMs: number): boolean {
  return untilMs === null || nowMs < untilMs;
}

function isDismissalLike(value: unknown): value is Dismissal {
  if (typeof value !== 'object' || value === null) return false;
  const { conversationId, whose, messageCount, lastMs, untilMs } = value as Record<string, unknown>;
  return (
    typeof conversationId === 'string' &&
    (whose === 'ours' || whose === 'theirs') &&
    Number.isSafeInteger(messageCount) &&
    (lastMs === null || Number.isFinite(lastMs)) &&
    (untilMs === null || Number.isFinite(untilMs))
  );
}
