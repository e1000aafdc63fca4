import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { parseSideConversation } from './side-conversation.ts';

describe('parseSideConversation', () => {
  it('parses the documented properties', () => {
    const raw = {
      id: '8566255a',
      url: 'https://acme.zendesk.com/api/v2/tickets/1/side_conversations/8566255a',
      ticket_id: 1,
      preview_text: 'I was trying',
      subject: 'Help, my printer is on fire!',
      state: 'open',
      participants: [
        { user_id: 35436, name: 'Johnny Agent', email: 'johnny@example.com' },
        { email: 'printers@example.com', name: null, user_id: null },
      ],
      created_at: '2018-11-12T22:14:29.191Z',
      updated_at: '2018-11-12T22:15:00Z',
      message_added_at: '2018-11-12T22:14:30+00:00',
      state_updated_at: null,
      external_ids: { a: 1 },
    };
    expect(parseSideConversation(raw)).toEqual({
      id: '8566255a',
      subject: 'Help, my printer is on fire!',
      state: 'open',
      channel: 'email',
      participants: [
        {
          kind: 'person',
          name: 'Johnny Agent',
          email: 'johnny@example.com',
          userId: '35436',
          address: null,
        },
        { kind: 'person', name: null, email: 'printers@example.com', userId: null, address: null },
      ],
      childTicketId: null,
      ticketId: '1',
      previewText: 'I was trying',
      externalIds: [['a', 1]],
      url: 'https://acme.zendesk.com/api/v2/tickets/1/side_conversations/8566255a',
      createdMs: Date.UTC(2018, 10, 12, 22, 14, 29, 191),
      updatedMs: Date.UTC(2018, 10, 12, 22, 15),
      messageAddedMs: Date.UTC(2018, 10, 12, 22, 14, 30),
      stateUpdatedMs: null,
      raw,
    });
  });

  it('preserves an undocumented state', () => {
    expect(parseSideConversation({ id: 'a', state: 'archived' }).state).toBe('archived');
  });

  it('accepts a conversation with nothing but an ID', () => {
    expect(parseSideConversation({ id: 'a' })).toEqual({
      id: 'a',
      subject: null,
      state: null,
      channel: 'email',
      participants: [],
      childTicketId: null,
      ticketId: null,
      previewText: null,
      externalIds: [],
      url: null,
      createdMs: null,
      updatedMs: null,
      messageAddedMs: null,
      stateUpdatedMs: null,
      raw: { id: 'a' },
    });
  });

  it('accepts any object and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (raw, odd) => {
        const wire = { ...raw, participants: odd, external_ids: odd } as WireSideConversation;
        expect(typeof parseSideConversation(wire).id).toBe('string');
      }),
    );
  });
});

describe('awkward payloads, 9: kinds of external IDs', () => {
  it.each(['55', 55])('finds the child ticket %j', (targetTicketId) => {
    expect(parseSideConversation({ id: 'a', external_ids: { targetTicketId } })).toMatchObject({
      childTicketId: '55',
      channel: 'child-ticket',
    });
  });

  it.each([null, undefined, {}, { targetTicketId: null }, { targetTicketId: '' }, [], 'x', 7])(
    'finds no child ticket in %j',
    (externalIds) => {
      const wire = { id: 'a', external_ids: externalIds } as WireSideConversation;
      expect(parseSideConversation(wire)).toMatchObject({ childTicketId: null, channel: 'email' });
    },
  );

  it('derives the channel of a child ticket from its group if the external IDs are missing', () => {
    const wire = { id: 'a', external_ids: null, participants: [null, { group_id: 3 }] };
    expect(parseSideConversation(wire)).toMatchObject({
      childTicketId: null,
      channel: 'child-ticket',
    });
  });
});
