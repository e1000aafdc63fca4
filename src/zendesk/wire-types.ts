/**
 * Data as the API sends it, by the documentation (https://developer.zendesk.com/api-reference/ticketing/side_conversation/)
 * and by what public API clients have observed. Fields are not validated: any may be missing, null, or of another type.
 * Parse them with the functions in `src/events/`; other code must not rely on these types.
 */

/** A participant. Its keys depend on the channel. */
export interface WireParticipant {
  /** Email users and agents. */
  readonly user_id?: number | string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  /** Slack. */
  readonly slack_workspace_id?: string | null;
  readonly slack_channel_id?: string | null;
  readonly slack_user_id?: string | null;
  /** Microsoft Teams, such as `19:…@thread.tacv2`. */
  readonly msteams_channel_id?: string | null;
  /** Child ticket: the group, under either name, and the assigned agent if there is one. */
  readonly support_group_id?: number | string | null;
  readonly group_id?: number | string | null;
  readonly support_agent_id?: number | string | null;
}

/** Not in the documentation's tables, but in its examples. */
export interface WireAttachment {
  readonly id?: number | string | null;
  readonly file_name?: string | null;
  /** Observed instead of `file_name`. */
  readonly name?: string | null;
  /** Bytes. */
  readonly size?: number | null;
  readonly content_url?: string | null;
  readonly content_type?: string | null;
  /** Width and height of an image, in pixels. */
  readonly width?: number | null;
  readonly height?: number | null;
  /** True if the HTML body displays the attachment. */
  readonly inline?: boolean | null;
}

/** The message of a create or reply event. */
export interface WireMessage {
  /** Null on many replies, which have the conversation's subject. */
  readonly subject?: string | null;
  /** The first characters of the body. */
  readonly preview_text?: string | null;
  /** Plain text. */
  readonly body?: string | null;
  /** HTML from the sender's mail program. */
  readonly html_body?: string | null;
  /** Observed as a string too. */
  readonly from?: WireParticipant | string | null;
  readonly to?: readonly (WireParticipant | string | null)[] | null;
  readonly attachments?: readonly (WireAttachment | null)[] | null;
  /** `ticketAuditId`, `targetTicketAuditId`, `inboundEmail`, `outboundEmail`, and undocumented keys. */
  readonly external_ids?: Readonly<Record<string, unknown>> | null;
  /** May repeat the event's `via`. */
  readonly via?: unknown;
}

/** An event of a side conversation. */
export interface WireEvent {
  /** UUID; numbers count too. That of a create event can equal the conversation's. */
  readonly id?: string | null;
  /** `create`, `reply`, or `update`; older documentation adds `add-entity`. Other values are possible. */
  readonly type?: string | null;
  /** The user who caused the event. */
  readonly actor?: WireParticipant | string | null;
  /** ISO 8601, with or without milliseconds. */
  readonly created_at?: string | null;
  /** Null or absent on an update. */
  readonly message?: WireMessage | null;
  readonly side_conversation_id?: string | null;
  readonly ticket_id?: number | string | null;
  /** New values of `state`, `subject`, and undocumented properties, on an update. */
  readonly updates?: Readonly<Record<string, unknown>> | null;
  /** The API URL of the event. */
  readonly url?: string | null;
  /** How the event was created: `support`, `email`, `api`; observed as a number and as an object too. Not the channel. */
  readonly via?: unknown;
}

/** A ticket, with the properties that the app reads. */
export interface WireTicket {
  readonly id?: number | string | null;
  /** `new`, `open`, `pending`, `hold`, `solved`, `closed`. Of a custom status, the category. */
  readonly status?: string | null;
  /** The user who works on the ticket. */
  readonly assignee_id?: number | string | null;
}

export interface WireSideConversation {
  /** UUID; numbers count too. */
  readonly id?: string | null;
  /** The API URL of the side conversation. */
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
  /** `targetTicketId` is the child ticket's ID, as a string or number. */
  readonly external_ids?: Readonly<Record<string, unknown>> | null;
}
