import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import type { MailRecipient } from './mail-recipient.ts';
import { isOutside, suggestions, ticketPeople } from './suggestions.ts';
import { HANNA, JOHNNY, MARIA, OMAR, SELF, testConversation } from './test-conversation.ts';

function recipient(email: string, name: string | null = null): MailRecipient {
  return { userId: null, email, name };
}

describe('the known recipients of a ticket', () => {
  it('are those of the conversation, then those of the others', () => {
    const timeline = buildTimeline(
      [
        { id: 'b', participants: [HANNA, MARIA] },
        { id: 'a', participants: [JOHNNY, MARIA] },
      ],
      [
        { side_conversation_id: 'b', created_at: '2026-11-20T09:00:00Z', message: { to: [HANNA] } },
        { side_conversation_id: 'a', created_at: '2026-11-20T09:01:00Z', message: { to: [OMAR] } },
      ],
    );
    const [, conversation] = timeline.conversations;
    if (!conversation) throw new Error('There are two conversations');
    const { known } = ticketPeople(timeline, conversation, SELF);
    expect(known.map(({ email }) => email)).toEqual([
      'maria@acme.example',
      'omar@acme.example',
      'hanna@example.com',
    ]);
  });

  it('are no channels, groups, mail servers, or users of whom only the ID is known', () => {
    const { conversation, timeline } = testConversation(
      [
        { slack_workspace_id: 'T1', slack_channel_id: 'C1', name: '#a' },
        { support_group_id: 5, name: 'Spare parts' },
        { email: 'mailer-daemon@example.com' },
        { user_id: 12 },
        { user_id: 13, name: 'Yuki' },
      ],
      [],
    );
    expect(ticketPeople(timeline, conversation, SELF).known).toEqual([
      { userId: '13', email: null, name: 'Yuki' },
    ]);
  });
});

describe('the agent', () => {
  const home = { user_id: '35436', email: 'johnny@home.example' };
  const { conversation, timeline } = testConversation([MARIA], [{ from: home, to: [MARIA] }]);
  const { isSelf, known } = ticketPeople(timeline, conversation, SELF);

  it.each(['johnny@example.com', 'JOHNNY@Example.COM', 'Johnny@HOME.example'])(
    'is known by each of their addresses, in any case: %s',
    (email) => {
      expect(isSelf(recipient(email))).toBe(true);
    },
  );

  it('is nobody else', () => {
    expect(isSelf(recipient('johnny@acme.example', 'Johnny Agent'))).toBe(false);
    expect(known.map(({ email }) => email)).toEqual(['maria@acme.example']);
  });

  it('is nobody if it is not known who they are', () => {
    const unknown = { ...SELF, id: '', email: null };
    expect(ticketPeople(timeline, conversation, unknown).isSelf(recipient(SELF.email))).toBe(false);
  });
});

it('an address of the account is not known as a recipient', () => {
  const to = [
    JOHNNY,
    { email: 'Support+id5@Example.zendesk.com' },
    { email: 'help+id5@a.example' },
  ];
  const theirs = { email: 'help+id7@supplier.zendesk.com' };
  const { conversation, timeline } = testConversation(null, [
    { from: MARIA, to },
    { from: theirs, to: [JOHNNY] },
  ]);
  const { known } = ticketPeople(timeline, conversation, SELF);
  expect(known.map(({ email }) => email)).toEqual(['maria@acme.example', theirs.email]);
});

describe('suggestions', () => {
  const known = [
    recipient('maria@acme.example', 'María López'),
    recipient('omar@acme.example', 'Omar Haddad'),
    recipient('muller@acme.example', 'Jörg Müller'),
  ];
  const names = (typed: string, chosen: readonly MailRecipient[] = []) =>
    suggestions(known, chosen, typed).map(({ name }) => name);

  it.each([
    ['', ['María López', 'Omar Haddad', 'Jörg Müller']],
    ['  ', ['María López', 'Omar Haddad', 'Jörg Müller']],
    ['mar', ['María López', 'Omar Haddad']],
    ['LOPEZ', ['María López']],
    ['haddad omar', ['Omar Haddad']],
    ['mueller', ['Jörg Müller']],
    ['omar@acme.example', ['Omar Haddad']],
    ['zoe', []],
    ['(', []],
  ])('match names and addresses: %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it('leave out who was chosen, in any spelling', () => {
    expect(names('mar', [recipient('MARIA@acme.example')])).toEqual(['Omar Haddad']);
  });

  it('are at most six', () => {
    const many = Array.from({ length: 9 }, (_none, index) => recipient(`m${index}@acme.example`));
    expect(suggestions(many, [], 'm')).toEqual(many.slice(0, 6));
    expect(suggestions(many, many.slice(0, 2), 'm')).toEqual(many.slice(2, 8));
  });
});

describe('a recipient is outside of a conversation', () => {
  const { conversation, events } = testConversation([MARIA], [{ from: OMAR, to: [JOHNNY] }]);

  it.each([
    [recipient('Maria@acme.example'), false],
    [{ userId: '7', email: 'maria@home.example', name: null }, false],
    [recipient('omar@acme.example'), false],
    [recipient('johnny@example.com'), false],
    [recipient('hanna@example.com', 'Maria Lopez'), true],
  ])('unless a participant or a message has the address or the ID: %j', (one, expected) => {
    expect(isOutside(one, conversation, events)).toBe(expected);
  });
});
