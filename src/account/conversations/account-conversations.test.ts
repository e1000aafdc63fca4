import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from './account-conversations.ts';
import { parsePage } from './parse-page.ts';
import { buildTimeline } from '../../events/timeline.ts';

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const MARIA = { name: 'Maria', email: 'maria@acme.example' };

const START = Date.UTC(2026, 10, 20, 8);
const date = (minute: number) => new Date(START + minute * 60_000).toISOString();

function event(id: string, minute: number | null, type: string, more: object): WireEvent {
  const created_at = minute === null ? null : date(minute);
  return { id, side_conversation_id: 'c', ticket_id: 7, created_at, type, ...more };
}

const CREATED = event('1', 0, 'create', {
  actor: JOHNNY,
  message: { subject: 'Fire', body: 'secret', from: JOHNNY, to: [{ email: 'MARIA@acme.example' }] },
});
const REPLIED = event('2', 5, 'reply', { actor: MARIA, message: { body: 'secret', to: [JOHNNY] } });
const RENAMED = event('3', 6, 'update', { actor: JOHNNY, updates: { subject: 'Smoke' } });
const CLOSED = event('4', 7, 'update', { actor: JOHNNY, updates: { state: 'closed' } });

function known(...batches: (WireEvent | null)[][]) {
  const conversations = accountConversations();
  for (const [page, batch] of batches.entries()) conversations.add(parsePage(batch, page));
  return conversations;
}

describe('a conversation', () => {
  it('is derived from its events', () => {
    expect(known([CREATED, REPLIED, RENAMED, CLOSED]).get('c')).toEqual({
      id: 'c',
      subject: 'Smoke',
      state: 'closed',
      channel: 'email',
      participants: [
        {
          kind: 'person',
          name: 'Johnny',
          email: 'johnny@support.example',
          userId: '1',
          address: null,
        },
        { kind: 'person', name: 'Maria', email: 'maria@acme.example', userId: null, address: null },
      ],
      childTicketId: null,
      ticketId: '7',
      previewText: null,
      externalIds: [],
      url: null,
      createdMs: START,
      updatedMs: START + 7 * 60_000,
      messageAddedMs: START + 5 * 60_000,
      stateUpdatedMs: START + 7 * 60_000,
      raw: { id: 'c' },
    });
  });

  it('is open until an event says otherwise, and again when it is reopened', () => {
    expect(known([CREATED]).get('c')?.state).toBe('open');
    const reopened = event('5', 9, 'update', { updates: { state: 'open' } });
    expect(known([reopened], [CREATED, CLOSED]).get('c')?.state).toBe('open');
  });

  it('is unknown if no event names it', () => {
    expect(known([CREATED]).get('d')).toBeUndefined();
  });

  it('is the same object until another of its events is added', () => {
    const conversations = known([CREATED]);
    const first = conversations.get('c');
    conversations.add(parsePage([{ ...CREATED, side_conversation_id: 'd' }], 1));
    expect(conversations.get('c')).toBe(first);
    conversations.add(parsePage([CLOSED], 2));
    expect(conversations.get('c')).not.toBe(first);
  });

  it.each([
    ['slack', { to: [{ slack_workspace_id: 'T', slack_channel_id: 'C' }] }],
    ['teams', { to: [{ msteams_channel_id: '19:x@thread.tacv2' }] }],
    ['child-ticket', { to: [{ support_group_id: 70 }] }],
    ['child-ticket', { external_ids: { targetTicketId: 55 } }],
    ['email', { to: [MARIA] }],
  ])('has the channel %s according to its messages', (channel, message) => {
    expect(known([event('1', 0, 'create', { message })]).get('c')?.channel).toBe(channel);
  });

  it('has its child ticket', () => {
    const message = { external_ids: { targetTicketId: '55' } };
    const conversation = known([CREATED, event('2', 1, 'reply', { message })]).get('c');
    expect(conversation?.childTicketId).toBe('55');
    expect(conversation?.externalIds).toEqual([['targetTicketId', '55']]);
  });

  it('stores no bodies', () => {
    const conversations = known([CREATED, REPLIED]);
    expect(JSON.stringify([...conversations.all()])).not.toContain('secret');
  });
});

describe('a page of events', () => {
  it('is resolved as in the sidebar, with what changed from what', () => {
    const conversations = known([CREATED, REPLIED], [RENAMED], [CLOSED]);
    const [renamed] = conversations.resolve(parsePage([RENAMED], 1));
    expect(renamed?.changes).toEqual([{ property: 'subject', from: 'Fire', to: 'Smoke' }]);
    expect(renamed?.conversation).toBe(conversations.get('c'));
    expect(renamed?.raw).toBe(RENAMED);
    const [closed] = conversations.resolve(parsePage([CLOSED], 2));
    expect(closed?.changes).toEqual([{ property: 'state', from: 'open', to: 'closed' }]);
  });

  it('has all events, also invalid ones, with unique keys', () => {
    const odd = [null, {}, { type: 'add-entity' }] as unknown as WireEvent[];
    const conversations = known(odd, odd);
    const keys = [1, 2].flatMap((page) =>
      conversations.resolve(parsePage(odd, page)).map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(6);
    const named = [...conversations.all()].filter(({ conversation }) => conversation !== null);
    expect(named).toEqual([]);
  });
});

describe('however events are divided into pages', () => {
  const anyEvent = fc.record({
    minute: fc.option(fc.integer({ min: 0, max: 6 })),
    type: fc.constantFrom('create', 'reply', 'update'),
    conversation: fc.constantFrom('c', 'd', null),
    subject: fc.constantFrom('Fire', 'Smoke', null),
    state: fc.constantFrom('open', 'closed', undefined),
    renamed: fc.constantFrom('Ash', undefined),
    color: fc.constantFrom('red', 3, undefined),
    by: fc.constantFrom(JOHNNY, MARIA, null),
  });
  const anyEvents = fc.array(anyEvent, { maxLength: 14 }).map((all) =>
    all.map(({ minute, type, conversation, subject, state, renamed, color, by }, index) =>
      event(String(index), minute, type, {
        side_conversation_id: conversation,
        actor: by,
        message: type === 'update' ? null : { subject, from: by, to: [MARIA] },
        updates: type === 'update' ? { state, subject: renamed, color } : {},
      }),
    ),
  );

  it('the conversations are the same', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(14), (events, cut) => {
        const [whole, cutUp] = [known(events), known(events.slice(0, cut), events.slice(cut))];
        for (const id of ['c', 'd']) expect(cutUp.get(id)).toEqual(whole.get(id));
      }),
    );
  });

  it('each event is resolved as among all of them', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(14), (events, cut) => {
        const pages = [events.slice(0, cut), events.slice(cut)];
        const conversations = known(...pages);
        const read = pages.flatMap((page, name) => conversations.resolve(parsePage(page, name)));
        const expected = buildTimeline([], events).events.map(({ key, changes }) => [key, changes]);
        const found = new Map(read.map(({ key, changes }) => [key, changes]));
        expect(found).toEqual(new Map(expected as [string, unknown][] as never));
      }),
    );
  });
});
