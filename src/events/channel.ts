/** The channel of a side conversation. It differs from an event's `via`, which describes how that event was created. */
export const CHANNELS = ['email', 'slack', 'teams', 'child-ticket'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What kind of participant it is: a person with an email address or a user ID, or something of another channel. */
export type ParticipantKind = 'person' | Exclude<Channel, 'email'>;

/** The kind of participant that shows the channel. Channels come first that take precedence. */
const KINDS: Readonly<Record<Channel, ParticipantKind>> = {
  slack: 'slack',
  teams: 'teams',
  'child-ticket': 'child-ticket',
  email: 'person',
};

/**
 * Derives the channel of a side conversation.
 *
 * @param childTicketId `external_ids.targetTicketId` of the side conversation
 * @param participants the participants of the side conversation
 */
export function channelOf(
  childTicketId: string | null,
  participants: readonly { readonly kind: ParticipantKind }[],
): Channel {
  if (childTicketId !== null) return 'child-ticket';
  const kinds = new Set(participants.map(({ kind }) => kind));
  const channels = Object.keys(KINDS) as Channel[];
  return channels.find((channel) => kinds.has(KINDS[channel])) ?? 'email';
}
