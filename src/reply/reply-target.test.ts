import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReplyTarget, replyTargetOf } from './reply-target.ts';
import type { Roles } from '../turns/sides.ts';
import type { Self } from './mail-people.ts';
import { HANNA, JOHNNY, MARIA, OMAR, SELF, testConversation } from './test-conversation.ts';

function targetOf(...args: Parameters<typeof testConversation>) {
  const { conversation, events } = testConversation(...args);
  return replyTargetOf(events, conversation, SELF, new Map());
}

/** The addresses of a reply by mail. */
function peopleOf(...args: Parameters<typeof testConversation>) {
  return addressesOf(targetOf(...args));
}

function addressesOf(target: ReplyTarget | null) {
  return target?.channel === 'email'
    ? target.people.map(({ email, userId }) => email ?? userId)
    : null;
}

describe('a reply by mail goes to', () => {
  it('the sender and the other recipients of the last message, with IDs and names', () => {
    const messages = [
      { from: JOHNNY, to: [MARIA] },
      { from: MARIA, to: [JOHNNY, OMAR] },
    ];
    expect(targetOf([], messages)).toEqual({
      channel: 'email',
      people: [
        { userId: '7', email: 'maria@acme.example', name: 'Maria Lopez' },
        { userId: null, email: 'omar@acme.example', name: 'Omar Haddad' },
      ],
    });
  });

  it('the recipients of the last message if the agent wrote it', () => {
    expect(peopleOf([HANNA], [{ from: JOHNNY, to: [MARIA, OMAR] }])).toEqual([
      'maria@acme.example',
      'omar@acme.example',
    ]);
  });

  it('not the address of the account from which the mail of the agent was sent', () => {
    const from = { name: 'Johnny Agent', email: 'support@example.zendesk.com' };
    expect(peopleOf([], [{ actor: JOHNNY, from, to: [MARIA] }])).toEqual(['maria@acme.example']);
  });

  it('a colleague too, who is among the recipients of a partner', () => {
    const messages = [
      { from: JOHNNY, to: [MARIA, HANNA] },
      { from: MARIA, to: [JOHNNY, HANNA] },
    ];
    expect(peopleOf([], messages)).toEqual(['maria@acme.example', 'hanna@example.com']);
  });

  it('the participants of the conversation if the last message names nobody else', () => {
    expect(peopleOf([JOHNNY, MARIA], [{ from: JOHNNY, to: [JOHNNY] }])).toEqual([
      'maria@acme.example',
    ]);
    expect(peopleOf([JOHNNY, MARIA], [{ from: JOHNNY, to: null }])).toEqual(['maria@acme.example']);
    expect(peopleOf([JOHNNY, MARIA], [])).toEqual(['maria@acme.example']);
  });

  it('nobody yet if nobody else is known', () => {
    expect(targetOf([JOHNNY], [{ from: JOHNNY, to: [] }])).toEqual({
      channel: 'email',
      people: [],
    });
    expect(targetOf(null, [])).toEqual({ channel: 'email', people: [] });
  });

  it('not the agent under another address or in capitals', () => {
    const home = { user_id: '35436', email: 'johnny@home.example' };
    const messages = [
      { from: home, to: [MARIA] },
      { from: MARIA, to: [{ email: 'johnny@home.example' }, 'Johnny <JOHNNY@example.com>'] },
    ];
    expect(peopleOf([], messages)).toEqual(['maria@acme.example']);
  });

  it('each person once, in the first spelling, completed by the others', () => {
    const to = [
      { email: 'Omar@Acme.example' },
      { email: 'omar@acme.example', name: 'Omar Haddad', user_id: 9 },
      { user_id: '9' },
    ];
    const messages = [
      { from: JOHNNY, to: [MARIA] },
      { from: MARIA, to },
    ];
    expect(targetOf([], messages)).toEqual({
      channel: 'email',
      people: [
        { userId: '7', email: 'maria@acme.example', name: 'Maria Lopez' },
        { userId: '9', email: 'Omar@Acme.example', name: 'Omar Haddad' },
      ],
    });
  });

  it('people with the names that other messages have for them', () => {
    const messages = [
      { from: OMAR, to: [JOHNNY] },
      { from: { email: 'omar@acme.example' }, to: [] },
    ];
    expect(targetOf([], messages)).toEqual({
      channel: 'email',
      people: [{ userId: null, email: 'omar@acme.example', name: 'Omar Haddad' }],
    });
  });

  it('the actor of a message without a sender', () => {
    expect(peopleOf([], [{ actor: MARIA, from: null, to: [JOHNNY] }])).toEqual([
      'maria@acme.example',
    ]);
  });

  it('no mail server that reports a problem', () => {
    const bounce = { from: { email: 'mailer-daemon@example.com' }, to: [JOHNNY] };
    expect(peopleOf([JOHNNY, MARIA], [bounce])).toEqual(['maria@acme.example']);
  });

  it('no user whose ID was rounded', () => {
    expect(peopleOf([], [{ from: { user_id: 2 ** 53 + 2, name: 'Maria' }, to: [OMAR] }])).toEqual([
      'omar@acme.example',
    ]);
  });

  it('nobody of another conversation', () => {
    const { events } = testConversation([], [{ from: OMAR, to: [JOHNNY] }]);
    const other = testConversation([MARIA], [], { id: 'b' }).conversation;
    expect(replyTargetOf(events, other, SELF, new Map())).toMatchObject({
      people: [{ email: 'maria@acme.example' }],
    });
  });

  it('everybody of the last message with a date, if another one has none', () => {
    const { conversation, events } = testConversation(
      [],
      [
        { from: OMAR, to: [JOHNNY] },
        { from: MARIA, to: [JOHNNY] },
      ],
    );
    const [first, second] = events;
    if (!first || !second) throw new Error('There are two events');
    const undated = { ...first, createdMs: null };
    expect(replyTargetOf([second, undated], conversation, SELF, new Map())).toMatchObject({
      people: [{ email: 'maria@acme.example' }],
    });
  });
});

describe('a reply by mail to a message of our side', () => {
  const AGENTS: Roles = new Map([
    ['35436', true],
    ['8', true],
    ['7', false],
  ]);
  const SUPPORT = { name: 'Acme', email: 'support@example.zendesk.com' };

  function peopleFor(
    self: Partial<Self>,
    roles: Roles,
    ...args: Parameters<typeof testConversation>
  ) {
    const { conversation, events } = testConversation(...args);
    return addressesOf(replyTargetOf(events, conversation, { ...SELF, ...self }, roles));
  }

  it.each([HANNA, SUPPORT, { name: 'Acme', email: 'service@acme.example' }])(
    'goes to the recipients of a colleague, not to the address it came from: %j',
    (from) => {
      const messages = [
        { from: JOHNNY, to: [MARIA] },
        { actor: HANNA, from, to: [MARIA, OMAR] },
      ];
      expect(peopleFor({}, AGENTS, [], messages)).toEqual([
        'maria@acme.example',
        'omar@acme.example',
      ]);
    },
  );

  it('goes to the recipients of the colleague who began the conversation, in any role', () => {
    expect(peopleOf([], [{ actor: HANNA, from: SUPPORT, to: [MARIA] }])).toEqual([
      'maria@acme.example',
    ]);
  });

  it('goes to the recipients of a known agent if it is not known who began', () => {
    const { conversation, events } = testConversation([], [{ from: HANNA, to: [MARIA] }]);
    const later = events.map((event) => ({ ...event, type: 'reply' as const }));
    expect(addressesOf(replyTargetOf(later, conversation, SELF, AGENTS))).toEqual([
      'maria@acme.example',
    ]);
    expect(addressesOf(replyTargetOf(later, conversation, SELF, new Map()))).toEqual([
      'hanna@example.com',
      'maria@acme.example',
    ]);
  });

  it('goes to a customer who began the conversation, too', () => {
    expect(peopleFor({}, AGENTS, [], [{ from: MARIA, to: [JOHNNY, OMAR] }])).toEqual([
      'maria@acme.example',
      'omar@acme.example',
    ]);
  });

  it('goes to the colleague if they wrote to the agent alone', () => {
    const messages = [
      { from: JOHNNY, to: [MARIA, HANNA] },
      { actor: HANNA, from: SUPPORT, to: [JOHNNY] },
    ];
    expect(peopleFor({}, AGENTS, [], messages)).toEqual(['hanna@example.com']);
  });

  it('goes to everybody if only colleagues take part and one has asked the others', () => {
    const carl = { user_id: 9, email: 'carl@example.com' };
    const roles = new Map([...AGENTS, ['9', true] as const]);
    expect(peopleFor({}, roles, [], [{ from: HANNA, to: [JOHNNY, carl] }])).toEqual([
      'hanna@example.com',
      'carl@example.com',
    ]);
  });

  it('leaves out oneself if it is not known who that is', () => {
    const unknown = { id: '', email: null };
    expect(peopleFor(unknown, new Map(), [], [{ from: JOHNNY, to: [MARIA] }])).toEqual([
      'maria@acme.example',
    ]);
  });

  it('keeps oneself among the recipients of a partner if it is not known who that is', () => {
    const messages = [
      { from: HANNA, to: [MARIA] },
      { from: MARIA, to: [JOHNNY, HANNA] },
    ];
    expect(peopleFor({ id: '', email: null }, AGENTS, [], messages)).toEqual([
      'maria@acme.example',
      'johnny@example.com',
      'hanna@example.com',
    ]);
  });
});

describe('a reply by mail does not go to', () => {
  it.each([
    'support@example.zendesk.com',
    'SUPPORT+id123@Example.Zendesk.com',
    'support+b2c3@example.zendesk.com',
  ])('an address on the host of the account: %s', (email) => {
    expect(peopleOf([], [{ from: MARIA, to: [JOHNNY, { email }] }])).toEqual([
      'maria@acme.example',
    ]);
    expect(peopleOf([{ email }, MARIA], [])).toEqual(['maria@acme.example']);
  });

  it('an address from which our messages come', () => {
    const support = { email: 'Service@acme.example' };
    const messages = [
      { actor: JOHNNY, from: support, to: [MARIA] },
      { from: MARIA, to: [{ email: 'service+a1@acme.example' }, support, OMAR] },
    ];
    expect(peopleOf([], messages)).toEqual(['maria@acme.example', 'omar@acme.example']);
  });

  it('an address with the mark of a ticket, unless a partner has it', () => {
    const partner = { email: 'help+id9@supplier.zendesk.com' };
    const marked = { email: 'service+id123@acme.example' };
    const start = { from: JOHNNY, to: [MARIA] };
    expect(peopleOf([], [start, { from: MARIA, to: [JOHNNY, marked] }])).toEqual([
      'maria@acme.example',
    ]);
    expect(peopleOf([], [start, { from: partner, to: [JOHNNY, marked] }])).toEqual([partner.email]);
    expect(peopleOf([], [{ from: JOHNNY, to: [partner] }])).toEqual([partner.email]);
  });
});

describe('a reply by Slack goes to', () => {
  const channel = { slack_workspace_id: 'T1', slack_channel_id: 'C1' };

  it('the channel of the conversation, by its own name', () => {
    const user = { ...channel, slack_user_id: 'U1', name: 'Yuki' };
    expect(targetOf([user, { ...channel, name: '#repairs' }], [])).toEqual({
      channel: 'slack',
      workspaceId: 'T1',
      channelId: 'C1',
      name: '#repairs',
    });
    expect(targetOf([user], [])).toMatchObject({ channelId: 'C1', name: null });
  });

  it('the channel of the newest message that has one, if the conversation has none', () => {
    const messages = [
      { from: JOHNNY, to: [{ ...channel, slack_channel_id: 'C0' }] },
      { from: JOHNNY, to: [channel] },
      { from: { slack_user_id: 'U1' }, to: null },
    ];
    expect(targetOf([{ slack_workspace_id: 'T1' }], messages)).toMatchObject({ channelId: 'C1' });
    expect(targetOf([], messages)).toMatchObject({ channel: 'slack', channelId: 'C1' });
  });

  it('nobody if the channel or the workspace is not known', () => {
    expect(targetOf([{ slack_channel_id: 'C1' }], [])).toBeNull();
    expect(targetOf([{ slack_workspace_id: 'T1', slack_channel_id: ' ' }], [])).toBeNull();
  });
});

describe('a reply by Teams goes to', () => {
  it('the channel', () => {
    const participants = [JOHNNY, { msteams_channel_id: '19:a@thread.tacv2', name: 'Purchasing' }];
    expect(targetOf(participants, [])).toEqual({
      channel: 'teams',
      channelId: '19:a@thread.tacv2',
      name: 'Purchasing',
    });
  });
});

describe('a reply to a child ticket goes to', () => {
  const external_ids = { targetTicketId: 55 };

  it.each([
    [{ support_group_id: 5, support_agent_id: '9', name: 'Spare parts' }, '9', 'Spare parts'],
    [{ support_group_id: '5', support_agent_id: null }, null, null],
    [{ group_id: 5 }, null, null],
  ])('the group: %j', (group, agentId, name) => {
    expect(targetOf([JOHNNY, group], [], { external_ids })).toEqual({
      channel: 'child-ticket',
      groupId: '5',
      agentId,
      name,
      ticketId: '55',
    });
  });

  it('the group that a message names', () => {
    const messages = [{ from: JOHNNY, to: [{ support_group_id: 5 }] }];
    expect(targetOf(null, messages)).toMatchObject({ groupId: '5', ticketId: null });
  });

  it('nobody if the group is not known', () => {
    expect(targetOf([JOHNNY, { support_agent_id: 9 }], [], { external_ids })).toBeNull();
    expect(targetOf([{ support_group_id: 2 ** 60 }], [], { external_ids })).toBeNull();
  });
});

describe('whatever the API sends', () => {
  const participant = fc.oneof(
    fc.constantFrom<unknown>(JOHNNY, MARIA, OMAR, { user_id: 7 }, { email: 'MARIA@acme.example' }),
    fc.dictionary(
      fc.constantFrom('user_id', 'email', 'name', 'slack_channel_id', 'support_group_id'),
      fc.oneof(fc.jsonValue(), fc.constantFrom(7, '7', 'maria@acme.example', 'x')),
    ),
    fc.jsonValue(),
  );
  const people = fc.oneof(fc.array(participant), fc.jsonValue());
  const message = fc.record({ actor: participant, from: participant, to: people });

  it('a target by mail has people who can be reached, each once, and never the agent', () => {
    fc.assert(
      fc.property(people, fc.array(message), (participants, messages) => {
        const target = targetOf(participants, messages);
        if (target?.channel !== 'email') return;
        for (const [index, { userId, email }] of target.people.entries()) {
          expect(userId ?? email).not.toBeNull();
          expect(userId).not.toBe(SELF.id);
          expect(email?.toLowerCase()).not.toBe(SELF.email);
          const others = target.people.filter((_one, other) => other !== index);
          expect(userId !== null && others.some((one) => one.userId === userId)).toBe(false);
          const address = email?.toLowerCase();
          expect(
            address !== undefined && others.some((one) => one.email?.toLowerCase() === address),
          ).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
