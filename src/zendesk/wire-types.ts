/**
 * What the API sends, as documented (https://developer.zendesk.com/api-reference/ticketing/side_conversation/), with
 * what public clients saw beside it. Every field is doubtful: any may be missing, null or of another type. Only
 * `model/` reads them, and only through its own checks; nothing else may rely on these types.
 */

/** Whoever takes part; which keys there are depends on the channel. */
export interface WireParticipant {
  /** Mail and agents. */
  readonly user_id?: number | string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  /** Slack. */
  readonly slack_workspace_id?: string | null;
  readonly slack_channel_id?: string | null;
  readonly slack_user_id?: string | null;
  /** Microsoft Teams, such as `19:…@thread.tacv2`. */
  readonly msteams_channel_id?: string | null;
  /** Child ticket: the group, under either name, and perhaps the agent it went to. */
  readonly support_group_id?: number | string | null;
  readonly group_id?: number | string | null;
  readonly support_agent_id?: number | string | null;
}

/** Not in the documentation's table, but in its samples. */
export interface WireAttachment {
  readonly id?: number | string | null;
  readonly file_name?: string | null;
  /** Seen in place of `file_name`. */
  readonly name?: string | null;
  /** Bytes. */
  readonly size?: number | null;
  readonly content_url?: string | null;
  readonly content_type?: string | null;
  /** Pixels, of an image. */
  readonly width?: number | null;
  readonly height?: number | null;
  /** True where the HTML body shows it. */
  readonly inline?: boolean | null;
}

/** What was said, on a create or a reply. */
export interface WireMessage {
  /** Null on many replies: the conversation's subject holds. */
  readonly subject?: string | null;
  /** The first characters of the body. */
  readonly preview_text?: string | null;
  /** Plain text. */
  readonly body?: string | null;
  /** HTML as the sender's mail program made it. */
  readonly html_body?: string | null;
  /** Seen as a bare string too. */
  readonly from?: WireParticipant | string | null;
  readonly to?: readonly (WireParticipant | string | null)[] | null;
  readonly attachments?: readonly (WireAttachment | null)[] | null;
  /** `ticketAuditId`, `targetTicketAuditId`, `inboundEmail`, `outboundEmail` and whatever comes. */
  readonly external_ids?: Readonly<Record<string, unknown>> | null;
  /** May repeat the event's `via`. */
  readonly via?: unknown;
}

/** One thing that happened in a side conversation. */
export interface WireEvent {
  /** UUID; a create event's may equal its conversation's. */
  readonly id?: string | null;
  /** `create`, `reply`, `update`; older documentation adds `add-entity`; anything may come. */
  readonly type?: string | null;
  /** Who did it. */
  readonly actor?: WireParticipant | string | null;
  /** ISO 8601, with or without milliseconds. */
  readonly created_at?: string | null;
  /** Null or absent on an update. */
  readonly message?: WireMessage | null;
  readonly side_conversation_id?: string | null;
  readonly ticket_id?: number | string | null;
  /** What an update changed: `state`, `subject`, or keys nobody knows. */
  readonly updates?: Readonly<Record<string, unknown>> | null;
  /** The API address of the event. */
  readonly url?: string | null;
  /** How it came: `support`, `email`, `api`; seen as a number and as an object. Not the channel. */
  readonly via?: unknown;
}

export interface WireSideConversation {
  /** UUID. */
  readonly id?: string | null;
  /** The API address of the side conversation. */
  readonly url?: string | null;
  readonly ticket_id?: number | string | null;
  readonly subject?: string | null;
  readonly preview_text?: string | null;
  /** `open` or `closed`. */
  readonly state?: string | null;
  readonly participants?: readonly (WireParticipant | null)[] | null;
  /** ISO 8601, all four. */
  readonly created_at?: string | null;
  readonly updated_at?: string | null;
  readonly message_added_at?: string | null;
  readonly state_updated_at?: string | null;
  /** `targetTicketId` is the child ticket's id, as string or number. */
  readonly external_ids?: Readonly<Record<string, unknown>> | null;
}
