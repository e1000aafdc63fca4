import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../events/timeline.ts';
import type { Roles } from '../../turns/sides.ts';
import type { WireEvent, WireParticipant, WireSideConversation } from '../../zendesk/wire-types.ts';
import { recordOf, userIdsOf } from './record-of.ts';

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const ROLES: Roles = new Map([
  ['1', true],
  ['2', true],
  ['11', false],
]);
const TICKET = { id: '42', updatedMs: 7 };
const CHECKED_MS = 1000;

const minute = (at: number) => new Date(at * 60_000).toISOString();

/** A message of a conversation: when, in minutes, from whom, to whom, and what is different. */
function message(
  at: number,
  actor: WireParticipant,
  to: readonly WireParticipant[] = [],
  rest: object = {},
): WireEvent {
  const body = {
    subject: 'Printer',
    body: 'Words',
    html_body: '<p>Words</p>',
    preview_text: 'Words',
  };
  return {
    id: `e${at}`,
    type: 'reply',
    actor,
    created_at: minute(at),
    message: { ...body, to, ...rest },
  };
}

const setsState = (at: number, state: string): WireEvent => ({
  id: `e${at}`,
  type: 'update',
  actor: JOHNNY,
  created_at: minute(at),
  updates: { state },
});

const asked = message(0, JOHNNY, [MARIA]);

/** A conversation, of which the first event is the create. */
const thread = (
  events: readonly WireEvent[],
  conversation: Partial<WireSideConversation> = {},
) => ({
  conversation: { id: 'c', state: 'open', subject: 'Printer', ...conversation },
  events,
});

function record(
  threads: readonly ReturnType<typeof thread>[],
  { roles = ROLES, notLoaded = [] as readonly string[] } = {},
) {
  const loaded = loadedOf(threads, notLoaded);
  return recordOf(TICKET, loaded, roles, CHECKED_MS);
}

function loadedOf(
  threads: readonly ReturnType<typeof thread>[],
  notLoaded: readonly string[] = [],
) {
  const events = threads.flatMap(({ conversation, events: own }) =>
    own.map((one, index) => ({
      ...one,
      side_conversation_id: conversation.id,
      type: index === 0 ? 'create' : (one.type ?? null),
    })),
  );
  const conversations = threads.map(({ conversation }) => conversation);
  const ids = conversations.map(({ id }) => id ?? '').filter((id) => !notLoaded.includes(id));
  return {
    timeline: buildTimeline(conversations, events),
    loadedIds: new Set(ids),
    failures: new Map(),
  };
}

/** The turn of the only conversation in a record. */
const turnOfOnly = (...args: Parameters<typeof record>) => record(...args).conversations[0]?.turn;

const person = ({ name, email, user_id: id }: typeof MARIA) => ({
  kind: 'person',
  name,
  email,
  userId: String(id),
  address: null,
});

describe('the record of a ticket', () => {
  it('says when it was checked, and in which state the ticket was', () => {
    expect(record([])).toEqual({
      ticketId: '42',
      checkedMs: 1000,
      checkedUpdatedMs: 7,
      failure: null,
      conversationCount: 0,
      conversations: [],
    });
  });

  it('has the turn of an open conversation, without its messages', () => {
    expect(record([thread([asked, message(5, MARIA, [JOHNNY])])]).conversations).toEqual([
      {
        id: 'c',
        subject: 'Printer',
        channel: 'email',
        turn: {
          whose: 'ours',
          sinceMs: 300_000,
          messageCount: 2,
          people: [person(MARIA)],
          unanswered: { key: 'c/e5', createdMs: 300_000 },
          lastMessage: { key: 'c/e5', createdMs: 300_000 },
        },
      },
    ]);
  });

  it('counts closed conversations only', () => {
    const threads = [
      thread([asked, setsState(5, 'closed')], { id: 'a', state: 'closed' }),
      // Its events say that it is closed.
      thread([asked, setsState(5, 'closed')], { id: 'b', state: null }),
    ];
    expect(record(threads)).toMatchObject({ conversationCount: 2, conversations: [] });
  });

  it.each<[string, Partial<WireSideConversation>]>([
    ['email', { participants: [MARIA] }],
    [
      'slack',
      { participants: [{ slack_workspace_id: 'T1', slack_channel_id: 'C1', name: 'ops' }] },
    ],
    ['teams', { participants: [{ msteams_channel_id: '19:x@thread.tacv2' }] }],
    ['child-ticket', { external_ids: { targetTicketId: '55' } }],
  ])('has the channel: %s', (channel, conversation) => {
    const to = [{ slack_user_id: 'U1', name: 'Sam' }];
    const { conversations } = record([thread([message(0, JOHNNY, to)], conversation)]);
    expect(conversations).toMatchObject([{ channel, turn: { whose: 'theirs' } }]);
  });

  it('waits for the group of a child ticket', () => {
    const group = { support_group_id: 9, name: 'Spare parts' };
    const child = thread([message(0, JOHNNY, [group])], {
      participants: [JOHNNY, group],
      external_ids: { targetTicketId: '55' },
    });
    expect(turnOfOnly([child], { roles: new Map() })).toMatchObject({
      whose: 'theirs',
      people: [{ kind: 'child-ticket', name: 'Spare parts', address: '9' }],
    });
  });

  it('does not count internal notes and automatic replies', () => {
    const note = message(5, HANNA, [JOHNNY]);
    const automatic = message(6, MARIA, [JOHNNY], { subject: 'Automatic reply: Printer' });
    expect(turnOfOnly([thread([asked, note, automatic])])).toMatchObject({
      whose: 'theirs',
      sinceMs: 0,
      messageCount: 1,
    });
  });

  it('has at most five people', () => {
    const partners = Array.from({ length: 7 }, (_none, index) => ({
      name: `P${index}`,
      email: `p${index}@acme.example`,
    }));
    const turn = turnOfOnly([thread([message(0, JOHNNY, partners)])]);
    expect(turn).toMatchObject({ people: partners.slice(0, 5) });
  });

  it('leaves out a conversation that nobody is known to have started', () => {
    const { actor: _none, ...anonymous } = asked;
    expect(record([thread([anonymous])])).toMatchObject({
      conversationCount: 1,
      conversations: [],
    });
  });
});

describe('a conversation whose turn is not known', () => {
  const threads = [thread([asked, message(5, HANNA, [MARIA])])];

  it('is incomplete if its events could not all be read', () => {
    expect(turnOfOnly(threads, { notLoaded: ['c'] })).toBe('incomplete');
    const failures = new Map([['c', new Error('x') as never]]);
    const loaded = { ...loadedOf(threads), failures };
    expect(recordOf(TICKET, loaded, ROLES, 0).conversations[0]?.turn).toBe('incomplete');
  });

  it('has a missing role if that matters', () => {
    expect(turnOfOnly(threads, { roles: new Map([['1', true]]) })).toBe('unknown-role');
    expect(turnOfOnly([thread([asked])], { roles: new Map() })).toMatchObject({ whose: 'theirs' });
    // The account knows no such user.
    const roles: Roles = new Map([...ROLES, ['2', null]]);
    expect(turnOfOnly(threads, { roles })).toMatchObject({ whose: 'ours' });
  });
});

it('roles are needed of the open conversations whose events are known', () => {
  const events = [asked, message(5, HANNA, [MARIA])];
  const one = (id: string, state = 'open') => thread(events, { id, state });
  expect(userIdsOf(loadedOf([one('a'), one('b')]))).toEqual(['1', '11', '2']);
  expect(userIdsOf(loadedOf([one('a', 'closed')]))).toEqual([]);
  expect(userIdsOf(loadedOf([one('a')], ['a']))).toEqual([]);
});
