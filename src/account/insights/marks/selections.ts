import { participantKey } from '../../../events/participant.ts';
import type { TimeSpan } from '../metrics/period.ts';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';

/**
 * The events of some conversations.
 *
 * @param label names the mark in words, such as “Partner: Acme”
 * @returns null if there are no conversations
 */
export function conversationSelection(
  key: string,
  label: string,
  conversationIds: readonly string[],
): EventSelection | null {
  if (conversationIds.length === 0) return null;
  // Most marks are never pressed.
  let ids: ReadonlySet<string> | null = null;
  return {
    key,
    label,
    accepts({ conversationId }) {
      ids ??= new Set(conversationIds);
      return conversationId !== null && ids.has(conversationId);
    },
  };
}

/**
 * The events of a time range.
 *
 * @param startMs milliseconds since 1970
 * @param endMs milliseconds since 1970, exclusive
 */
export function timeSelection(
  key: string,
  label: string,
  startMs: number,
  endMs: number,
): EventSelection {
  return {
    key,
    label,
    accepts: ({ createdMs }) => createdMs !== null && createdMs >= startMs && createdMs < endMs,
  };
}

/**
 * What an agent did in a period.
 *
 * @param agentKey identifies the agent, as the keys of `AgentRow`
 */
export function agentSelection(
  key: string,
  label: string,
  agentKey: string,
  { startMs, endMs }: TimeSpan,
): EventSelection {
  return {
    key,
    label,
    accepts: ({ actor, createdMs }) =>
      actor !== null &&
      participantKey(actor) === agentKey &&
      createdMs !== null &&
      createdMs >= startMs &&
      createdMs < endMs,
  };
}
