import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { type Channel, channelOf } from './channel.ts';
import { type Participant, parseParticipant } from './participant.ts';
import { fieldsOf, idOf, itemsOf, textOf, timeOf } from './wire-values.ts';

export interface SideConversation {
  readonly id: string;
  readonly subject: string | null;
  /** `open`, `closed`, or an undocumented state. */
  readonly state: string | null;
  readonly channel: Channel;
  readonly participants: readonly Participant[];
  /** ID of the child ticket, if the channel is a child ticket. */
  readonly childTicketId: string | null;
  readonly ticketId: string | null;
  readonly previewText: string | null;
  readonly externalIds: readonly (readonly [name: string, value: unknown])[];
  /** The API URL. */
  readonly url: string | null;
  /** All four times are milliseconds since 1970. */
  readonly createdMs: number | null;
  readonly updatedMs: number | null;
  readonly messageAddedMs: number | null;
  readonly stateUpdatedMs: number | null;
  /** The unparsed data from the API, for the raw JSON view. */
  readonly raw: WireSideConversation;
}

/** @param raw a side conversation as the API sends it */
export function parseSideConversation(raw: WireSideConversation): SideConversation {
  const childTicketId = textOf(fieldsOf(raw.external_ids)['targetTicketId']);
  const participants = itemsOf(raw.participants)
    .map(parseParticipant)
    .filter((participant) => participant !== null);
  return {
    id: idOf(raw.id) ?? '',
    subject: textOf(raw.subject),
    state: textOf(raw.state),
    channel: channelOf(childTicketId, participants),
    participants,
    childTicketId,
    ticketId: textOf(raw.ticket_id),
    previewText: textOf(raw.preview_text),
    externalIds: Object.entries(fieldsOf(raw.external_ids)),
    url: textOf(raw.url),
    createdMs: timeOf(raw.created_at),
    updatedMs: timeOf(raw.updated_at),
    messageAddedMs: timeOf(raw.message_added_at),
    stateUpdatedMs: timeOf(raw.state_updated_at),
    raw,
  };
}
