import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from './account-conversations.ts';
import { accountKeyOf, type LightEvent, lightEventOf } from './light-event.ts';
import { parsePage } from './parse-page.ts';
import { sharedValues } from './shared-values.ts';

const shared = sharedValues();

function light(raw: WireEvent, sibling?: LightEvent): LightEvent {
  const [event] = parsePage([raw], 0);
  if (!event) throw new Error('no event');
  return lightEventOf(event, shared, sibling);
}

const REPLY: WireEvent = {
  id: 'e1',
  side_conversation_id: 'c1',
  ticket_id: 7,
  type: 'reply',
  created_at: '2026-11-20T10:00:00Z',
  actor: { email: 'maria@acme.example' },
  updates: { state: 'open' },
  message: {
    subject: 'Fire',
    body: 'words',
    html_body: '<p>words</p>',
    from: 'maria@acme.example',
    to: [{ user_id: 1 }],
    attachments: [{ id: 'a' }],
    external_ids: { targetTicketId: 55 },
  },
};

describe('a light event', () => {
  it('has actor, action, time, sender, and recipients, and no bodies', () => {
    const maria = {
      kind: 'person',
      name: null,
      email: 'maria@acme.example',
      userId: null,
      address: null,
    };
    expect(light(REPLY)).toEqual({
      key: 'e1',
      position: 0,
      type: 'reply',
      actor: maria,
      createdMs: Date.UTC(2026, 10, 20, 10),
      changes: [{ property: 'state', from: null, to: 'open' }],
      message: { from: maria, to: [expect.objectContaining({ userId: '1' })], subject: 'Fire' },
      conversationId: 'c1',
      ticketId: '7',
      childTicketId: '55',
    });
  });

  it.each([
    ['with an id', REPLY],
    ['without an id', { ...REPLY, id: null }],
    ['without a conversation', { ...REPLY, side_conversation_id: null }],
    ['without either', { ...REPLY, id: null, side_conversation_id: null }],
  ] as [string, WireEvent][])('has the key that an event %s has in the list', (_how, raw) => {
    const conversations = accountConversations();
    const page = parsePage([raw], 0);
    conversations.add(page);
    const [event] = conversations.resolve(page);
    expect(accountKeyOf(light(raw))).toBe(event?.key);
  });

  it('shares equal values with another event', () => {
    const first = light(REPLY);
    const second = light({ ...REPLY, id: 'e2' }, first);
    expect(second.key).toBe('e2');
    expect(second.actor).toBe(first.actor);
    expect(second.message).toBe(first.message);
    expect(second.changes).toBe(first.changes);
  });

  it('exists for any JSON', () => {
    expect(light({})).toEqual({
      key: '0#0',
      position: 0,
      type: 'other',
      actor: null,
      createdMs: null,
      changes: [],
      message: null,
      conversationId: null,
      ticketId: null,
      childTicketId: null,
    });
  });
});
