import type { WireObject } from './wire.ts';

/** Somebody in a side conversation: mail address, Slack or Teams place, or group, in the API's own keys. */
export type Participant = WireObject;

/** What every event has. */
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
  /** Plain text; paragraphs are parted by an empty line. */
  body: string;
  /** Made from `body` where it is left out. */
  html?: string;
  to: Participant[];
  attachments?: WireObject[];
  externalIds?: WireObject;
}

/** A `create` or `reply` event with its message, as the API writes it. */
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
      ...wordsOf(message.body, message.html),
      from: seed.actor,
      to: message.to,
      attachments: message.attachments ?? [],
      external_ids: message.externalIds ?? {},
    },
  };
}

/** An `update` event: something about the conversation changed and nobody wrote anything. */
export function updateEvent(seed: EventSeed, updates: WireObject): WireObject {
  return { ...common('update', seed), updates, message: null };
}

/** A message's text in the three forms that the API sends side by side. */
export function wordsOf(body: string, html = htmlOf(body)): WireObject {
  return { preview_text: previewOf(body), body, html_body: html };
}

/** The API's usual form of a time: milliseconds, and the zone as `+00:00`. */
export function wireTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00');
}

/** The first line of a text as far as a preview goes. */
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
