import type { Participant } from '../../../events/participant.ts';
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

/** What an agent did in a period. */
export function agentSelection(
  key: string,
  label: string,
  agent: Pick<Participant, 'email' | 'userId'>,
  { startMs, endMs }: TimeSpan,
): EventSelection {
  return {
    key,
    label,
    accepts: ({ actor, createdMs }) =>
      actor !== null &&
      isSamePerson(actor, agent) &&
      createdMs !== null &&
      createdMs >= startMs &&
      createdMs < endMs,
  };
}

/** Whether the email addresses or the user ids are the same. */
function isSamePerson(
  one: Pick<Participant, 'email' | 'userId'>,
  other: Pick<Participant, 'email' | 'userId'>,
): boolean {
  const isSameEmail = one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
  return isSameEmail || (one.userId !== null && one.userId === other.userId);
}
