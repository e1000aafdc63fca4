import type { Participant } from './participant.ts';

/** The channel of a side conversation. It differs from an event's `via`, which describes how that event was created. */
export const CHANNELS = ['email', 'slack', 'teams', 'child-ticket'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Derives the channel of a side conversation.
 *
 * @param childTicketId `external_ids.targetTicketId` of the side conversation
 * @param participants the participants of the side conversation
 */
export function channelOf(
  childTicketId: string | null,
  participants: readonly Participant[],
): Channel {
  if (childTicketId !== null) return 'child-ticket';
  const kinds = new Set(participants.map(({ kind }) => kind));
  if (kinds.has('slack')) return 'slack';
  if (kinds.has('teams')) return 'teams';
  return kinds.has('child-ticket') ? 'child-ticket' : 'email';
}
