import type { WireEvent, WireSideConversation } from '../../src/zendesk/wire-types.ts';

/** The list of a ticket's side conversations with their events, as the API sends it. */
export interface WireList {
  readonly side_conversations: readonly WireSideConversation[];
  readonly events: readonly WireEvent[];
  readonly next_page: null;
  readonly count: number;
}

/** The body of a message: plain text, or else HTML alone. */
export type WireBody = { readonly text: string } | { readonly html: string };

/** A date of the API, by the number of minutes since the start. */
export function wireDate(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString();
}

const ADA = { user_id: 1, name: 'Ada', email: 'ada@shop.example' };
const JOHNNY = { user_id: 2, name: 'Johnny Agent', email: 'johnny@example.com' };

/** A list of conversations, each with its messages, oldest first. The last one is of another author than those before. Later conversations start later. */
export function listOfMails(conversations: readonly (readonly WireBody[])[]): WireList {
  let minutes = 0;
  const events: WireEvent[] = [];
  const list = conversations.map((bodies, index): WireSideConversation => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const created = wireDate(minutes);
    for (const [number, body] of bodies.entries()) {
      events.push({
        id: `event ${minutes}`,
        type: number === 0 ? 'create' : 'reply',
        side_conversation_id: id,
        ticket_id: 1,
        created_at: wireDate(minutes),
        actor: number === bodies.length - 1 ? ADA : JOHNNY,
        message: {
          body: 'text' in body ? body.text : null,
          html_body: 'html' in body ? body.html : null,
          to: [],
        },
      });
      minutes += 1;
    }
    const changed = wireDate(minutes - 1);
    return {
      id,
      ticket_id: 1,
      subject: `Mails ${index}`,
      state: 'open',
      participants: [],
      created_at: created,
      updated_at: changed,
      message_added_at: changed,
      state_updated_at: created,
      external_ids: {},
    };
  });
  return { side_conversations: list, events, next_page: null, count: list.length };
}
