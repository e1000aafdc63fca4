import type { WireSideConversation } from '../api/wire.ts';
import { type Channel, channelOf } from './channel.ts';
import { type Participant, readParticipant } from './participant.ts';
import { fieldsOf, itemsOf, textOf, timeOf } from './wire-values.ts';

export interface SideConversation {
  readonly id: string;
  readonly subject: string | null;
  /** `open`, `closed`, or a word nobody knows yet. */
  readonly state: string | null;
  readonly channel: Channel;
  readonly participants: readonly Participant[];
  /** The ticket at the other end, where the channel is a child ticket. */
  readonly childTicketId: string | null;
  readonly createdMs: number | null;
}

/** @param raw a side conversation as the API sends it */
export function readSideConversation(raw: WireSideConversation): SideConversation {
  const childTicketId = textOf(fieldsOf(raw.external_ids)['targetTicketId']);
  const participants = itemsOf(raw.participants)
    .map(readParticipant)
    .filter((participant) => participant !== null);
  return {
    id: textOf(raw.id) ?? '',
    subject: textOf(raw.subject),
    state: textOf(raw.state),
    channel: channelOf(childTicketId, participants),
    participants,
    childTicketId,
    createdMs: timeOf(raw.created_at),
  };
}
