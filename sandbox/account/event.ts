import type { WireObject } from './wire.ts';

/** A participant of a side conversation as in the API: an email address, a Slack or Teams channel or member, or a group. */
export type Participant = WireObject;

/** The properties of every event. */
export interface EventSeed {
  id: string;
  conversationId: string;
  ticketId: number;
  /** Milliseconds since 1970. */
  at: number;
  actor: Participant;
  via?: string;
}

export interface MessageSeed {
  subject?: string | null;
  /** Plain text. An empty line separates paragraphs. */
  body: string;
  /** Defaults to `body` as HTML. */
  html?: string;
  to: Participant[];
  attachments?: WireObject[];
  externalIds?: WireObject;
}

/** A `create` or `reply` event with its message, in the API's format. */
export function messageEvent(
  type: 'create' | 'reply',
  seed: EventSeed,
  message: MessageSeed,
): WireObject {
  return {
    ...common(type, seed),
    updates: {},
    message: {
      subject: message.subject ?? null,
      ...messageTexts(message.body, message.html),
      from: seed.actor,
      to: message.to,
      attachments: message.attachments ?? [],
      external_ids: message.externalIds ?? {},
    },
  };
}

/** An `update` event: the conversation changed without a message. */
export function updateEvent(seed: EventSeed, updates: WireObject): WireObject {
  return { ...common('update', seed), updates, message: null };
}

/** The three properties with which the API sends the text of a message. */
export function messageTexts(body: string, html = htmlOf(body)): WireObject {
  return { preview_text: previewOf(body), body, html_body: html };
}

/** Formats a time (milliseconds since 1970) like the API: with milliseconds and the zone `+00:00`. */
export function wireTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00');
}

/** The beginning of a text as a preview of one line. */
export function previewOf(body: string): string {
  return body.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 140);
}

function common(type: string, seed: EventSeed): WireObject {
  return {
    type,
    via: seed.via ?? 'support',
    created_at: wireTime(seed.at),
    id: seed.id,
    side_conversation_id: seed.conversationId,
    ticket_id: seed.ticketId,
    actor: seed.actor,
  };
}

function htmlOf(body: string): string {
  const escaped = body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
