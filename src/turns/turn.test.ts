import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { buildTimeline } from '../events/timeline.ts';
import { type Roles, userIdsNeedingRoles } from './sides.ts';
import { turnOf } from './turn.ts';

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const SAMUEL = { name: 'Samuel', email: 'samuel@support.example', user_id: 3 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const PAULO = { name: 'Paulo', email: 'paulo@acme.example' };
const GROUP = { support_group_id: 70 };
const MAILER = { name: 'Mail Delivery', email: 'MAILER-DAEMON@mx.example' };

type RawParticipant = Readonly<Record<string, unknown>>;

const ROLES: Roles = new Map([
  ['1', true],
  ['2', true],
  ['3', true],
  ['11', false],
]);
const NO_ROLES: Roles = new Map();

const START = Date.UTC(2026, 10, 20, 8);
const at = (minute: number) => START + minute * 60_000;
const minuteOf = (milliseconds: number | null) =>
  milliseconds === null ? null : (milliseconds - START) / 60_000;

/** Creates an event in the given minute; null leaves out the date. */
function event(minute: number | null, type: string, actor: RawParticipant | null, more: object) {
  const created_at = minute === null ? null : new Date(at(minute)).toISOString();
  return { created_at, type, actor, ...more } as WireEvent;
}

function create(
  minute: number | null,
  actor: RawParticipant | null,
  to: RawParticipant[],
  subject = 'Printers',
) {
  return event(minute, 'create', actor, { message: { body: 'words', subject, to } });
}

function replies(
  minute: number | null,
  actor: RawParticipant | null,
  to: RawParticipant[] = [],
  subject?: string,
) {
  return event(minute, 'reply', actor, { message: { body: 'words', subject, to } });
}

function setsState(minute: number | null, state: string, actor: RawParticipant = JOHNNY) {
  return event(minute, 'update', actor, { updates: { state } });
}

function parse(raw: WireEvent[], participants: RawParticipant[] = []) {
  const { events, conversations } = buildTimeline(
    [{ id: 'c', participants }],
    raw.map((one, index) => ({ id: String(index).padStart(3, '0'), ...one })),
  );
  return { events, participants: conversations[0]?.participants ?? [] };
}

/** Describes the turn, such as `theirs since 5: Maria`. Times are minutes. */
function turn(raw: WireEvent[], { roles = ROLES, participants = [] as RawParticipant[] } = {}) {
  const parsed = parse(raw, participants);
  const result = turnOf(parsed.events, parsed.participants, roles);
  if (!result) return null;
  const people = result.people.map(({ name, email, userId, address }) => {
    return name ?? email ?? userId ?? address;
  });
  return `${result.whose} since ${minuteOf(result.sinceMs)}: ${people.join(', ')}`;
}

/** Returns the first reply time in minutes, and the number of exchanges. */
function replyMetrics(raw: WireEvent[], roles = ROLES) {
  const result = turnOf(parse(raw).events, [], roles);
  return (
    result && [result.firstReplyMs === null ? null : result.firstReplyMs / 60_000, result.exchanges]
  );
}

const asked = create(0, JOHNNY, [MARIA]);

describe('a plain exchange', () => {
  it('is their turn after our message and our turn after theirs', () => {
    expect(turn([asked])).toBe('theirs since 0: Maria');
    expect(turn([asked, replies(5, MARIA)])).toBe('ours since 5: Maria');
    expect(turn([asked, replies(5, MARIA), replies(9, JOHNNY, [MARIA])])).toBe(
      'theirs since 9: Maria',
    );
  });

  it('returns the last author', () => {
    const { events } = parse([asked, replies(5, MARIA)]);
    expect(turnOf(events, [], ROLES)?.lastAuthor).toBe(events[1]?.actor);
  });

  it('returns the first unanswered message, the last message, and how many messages count', () => {
    const found = (...raw: WireEvent[]) => {
      const { events } = parse(raw);
      const result = turnOf(events, [], ROLES);
      return (
        result && [
          events.indexOf(result.unanswered),
          events.indexOf(result.lastMessage),
          result.messageCount,
        ]
      );
    };
    expect(found(asked)).toEqual([0, 0, 1]);
    expect(found(asked, replies(5, MARIA), replies(7, MARIA))).toEqual([1, 2, 3]);
    expect(found(asked, replies(5, MARIA), replies(6, JOHNNY, [HANNA]))).toEqual([1, 1, 2]);
    expect(found(asked, replies(5, MARIA), replies(9, JOHNNY, [MARIA]))).toEqual([2, 2, 3]);
    // What was said before the close is settled.
    const reopened = [replies(5, MARIA), setsState(6, 'closed'), replies(8, MARIA)];
    expect(found(asked, ...reopened)).toEqual([3, 3, 3]);
  });

  it('measures the first reply from the create event and counts exchanges', () => {
    expect(replyMetrics([asked])).toEqual([null, 0]);
    expect(replyMetrics([asked, replies(5, MARIA)])).toEqual([5, 1]);
    expect(
      replyMetrics([asked, replies(5, MARIA), replies(9, JOHNNY), replies(30, MARIA)]),
    ).toEqual([5, 2]);
  });

  it('keeps the turn on an update without a message', () => {
    expect(turn([asked, event(5, 'update', MARIA, { updates: { subject: 'New' } })])).toBe(
      'theirs since 0: Maria',
    );
  });
});

describe('several messages in a row', () => {
  it('do not restart the turn if they are reminders of ours', () => {
    const reminded = [asked, replies(5, JOHNNY, [MARIA]), replies(8, JOHNNY, [MARIA])];
    expect(turn(reminded)).toBe('theirs since 0: Maria');
    expect(replyMetrics([...reminded, replies(9, MARIA)])).toEqual([9, 1]);
  });

  it('wait since the first of theirs', () => {
    const twice = [asked, replies(5, MARIA), replies(7, MARIA)];
    expect(turn(twice)).toBe('ours since 5: Maria');
    expect(replyMetrics(twice)).toEqual([5, 1]);
  });
});

describe('a conversation with several partners', () => {
  const both = create(0, JOHNNY, [MARIA, PAULO]);

  it('waits for all of them until one answers', () => {
    expect(turn([both])).toBe('theirs since 0: Maria, Paulo');
    expect(turn([both, replies(5, PAULO)])).toBe('ours since 5: Paulo');
  });

  it('lists the authors of unanswered messages in order', () => {
    expect(turn([both, replies(5, PAULO), replies(6, MARIA), replies(7, PAULO)])).toBe(
      'ours since 5: Paulo, Maria',
    );
  });

  it('waits only for the recipients of our last message', () => {
    expect(turn([both, replies(5, PAULO), replies(6, JOHNNY, [JOHNNY, PAULO])])).toBe(
      'theirs since 6: Paulo',
    );
  });

  it('is our turn after a message of theirs that does not name us', () => {
    expect(turn([both, replies(5, MARIA, [PAULO])])).toBe('ours since 5: Maria');
  });

  it('waits for the participants if our message has no recipients', () => {
    const participants = [JOHNNY, PAULO, MARIA, HANNA];
    expect(turn([create(0, JOHNNY, [])], { participants })).toBe('theirs since 0: Paulo, Maria');
  });
});

describe('a closed conversation', () => {
  const over = [asked, replies(5, MARIA), setsState(7, 'closed')];

  it('keeps its reply metrics', () => {
    expect(replyMetrics(over)).toEqual([5, 1]);
  });

  it('waits since the message if a partner reopens it with a reply', () => {
    expect(turn([...over, replies(20, MARIA), setsState(20, 'open')])).toBe('ours since 20: Maria');
    expect(turn([...over, replies(20, MARIA), setsState(21, 'open')])).toBe('ours since 20: Maria');
    expect(turn([...over, setsState(20, 'open'), replies(20, MARIA)])).toBe('ours since 20: Maria');
  });

  it('keeps the turn, since the reopening, if it is reopened without a message', () => {
    expect(turn([...over, setsState(20, 'open')])).toBe('ours since 20: Maria');
    expect(turn([asked, setsState(7, 'closed'), setsState(20, 'open')])).toBe(
      'theirs since 20: Maria',
    );
  });

  it('waits since our message if we reopen it to ask again', () => {
    expect(turn([...over, setsState(20, 'open'), replies(22, JOHNNY, [MARIA])])).toBe(
      'theirs since 22: Maria',
    );
  });

  it('does not wait for an answer to messages before it was closed', () => {
    const earlier = [asked, replies(5, MARIA), replies(6, PAULO), setsState(7, 'closed')];
    expect(turn([...earlier, replies(20, MARIA), setsState(21, 'open')])).toBe(
      'ours since 20: Maria',
    );
  });

  it('does not wait for an answer to a message with the date of the close', () => {
    const closing = [setsState(7, 'closed'), replies(7, JOHNNY, [MARIA]), setsState(20, 'open')];
    expect(turn([asked, replies(5, MARIA), ...closing])).toBe('theirs since 20: Maria');
  });

  it('is settled by the last close', () => {
    const twice = [...over, setsState(20, 'open'), replies(21, MARIA), setsState(30, 'closed')];
    expect(turn([...twice, setsState(40, 'open')])).toBe('ours since 40: Maria');
  });

  it('waits since the first reopening if later updates repeat the state', () => {
    expect(turn([...over, setsState(20, 'open'), setsState(25, 'open')])).toBe(
      'ours since 20: Maria',
    );
  });

  it('can be closed by an undocumented state', () => {
    expect(turn([asked, setsState(7, 'archived'), setsState(20, 'open')])).toBe(
      'theirs since 20: Maria',
    );
  });

  it('keeps the turn if an automatic reply reopens it', () => {
    const absent = replies(20, MARIA, [], 'Automatic reply: Printers');
    expect(turn([asked, setsState(7, 'closed'), absent, setsState(20, 'open')])).toBe(
      'theirs since 20: Maria',
    );
  });
});

describe('a close that is taken back', () => {
  const waiting = [asked, replies(5, MARIA)];

  it('settles nothing, so the turn starts when it did before', () => {
    expect(turn([...waiting, setsState(60, 'closed'), setsState(61, 'open')])).toBe(
      'ours since 5: Maria',
    );
    expect(turn([asked, setsState(60, 'closed'), setsState(65, 'open')])).toBe(
      'theirs since 0: Maria',
    );
  });

  it('keeps unanswered what was sent together with it', () => {
    const together = [setsState(60, 'closed'), replies(60, JOHNNY, [MARIA]), setsState(61, 'open')];
    expect(turn([...waiting, ...together])).toBe('theirs since 60: Maria');
  });

  it('may have been sent twice', () => {
    const twice = [setsState(60, 'closed'), setsState(61, 'closed'), setsState(62, 'open')];
    expect(turn([...waiting, ...twice])).toBe('ours since 5: Maria');
  });

  it('leaves the close before it, and the reopening after that', () => {
    const before = [setsState(10, 'closed'), setsState(40, 'open')];
    expect(turn([...waiting, ...before, setsState(60, 'closed'), setsState(61, 'open')])).toBe(
      'ours since 40: Maria',
    );
  });

  it('is a close if it is reopened later than five minutes after it', () => {
    expect(turn([...waiting, setsState(60, 'closed'), setsState(66, 'open')])).toBe(
      'ours since 66: Maria',
    );
  });

  it('is a close if somebody else reopens it, or nobody known', () => {
    expect(turn([...waiting, setsState(60, 'closed'), setsState(61, 'open', HANNA)])).toBe(
      'ours since 61: Maria',
    );
    const byNobody = event(61, 'update', null, { updates: { state: 'open' } });
    expect(turn([...waiting, setsState(60, 'closed'), byNobody])).toBe('ours since 61: Maria');
  });

  it('is a close if a message that counts comes between', () => {
    const answered = [setsState(60, 'closed'), replies(61, MARIA), setsState(62, 'open')];
    expect(turn([...waiting, ...answered])).toBe('ours since 61: Maria');
    const absent = replies(61, MARIA, [], 'Automatic reply: Printers');
    expect(turn([...waiting, setsState(60, 'closed'), absent, setsState(62, 'open')])).toBe(
      'ours since 5: Maria',
    );
  });

  it('is a close if a date is missing', () => {
    expect(turn([...waiting, setsState(60, 'closed'), setsState(null, 'open')])).toBe(
      'ours since 5: Maria',
    );
  });
});

describe('agents in a conversation with a partner', () => {
  it('are on our side if they reply', () => {
    expect(turn([asked, replies(5, MARIA), replies(9, HANNA, [MARIA])])).toBe(
      'theirs since 9: Maria',
    );
  });

  it('do not change the turn with an internal note to a colleague', () => {
    const noted = [
      asked,
      replies(5, MARIA),
      replies(6, JOHNNY, [HANNA]),
      replies(8, HANNA, [JOHNNY]),
    ];
    expect(turn(noted)).toBe('ours since 5: Maria');
    expect(replyMetrics(noted)).toEqual([5, 1]);
  });

  it('have no first reply from an internal note', () => {
    expect(replyMetrics([asked, replies(6, HANNA, [JOHNNY])])).toEqual([null, 0]);
  });

  it('change the turn with a message to a colleague and the partner', () => {
    expect(turn([asked, replies(5, MARIA), replies(6, JOHNNY, [HANNA, MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are on the other side if the creator is known not to be an agent', () => {
    const byEndUser = [create(0, MARIA, [PAULO, HANNA]), replies(5, HANNA)];
    expect(turn(byEndUser)).toBe('ours since 5: Hanna');
  });

  it('are on the other side, except the creator, if roles are unknown', () => {
    const replied = [asked, replies(5, MARIA), replies(9, HANNA, [MARIA])];
    expect(turn(replied, { roles: NO_ROLES })).toBe('ours since 5: Maria, Hanna');
  });
});

describe('a conversation among agents', () => {
  it('has only the creator on our side', () => {
    const among = [create(0, JOHNNY, [HANNA, SAMUEL]), replies(5, SAMUEL, [JOHNNY])];
    expect(turn(among.slice(0, 1))).toBe('theirs since 0: Hanna, Samuel');
    expect(turn(among)).toBe('ours since 5: Samuel');
    expect(replyMetrics(among)).toEqual([5, 1]);
  });

  it('includes child tickets, because their group and agents are not outside', () => {
    const child = [create(0, JOHNNY, [GROUP]), replies(5, HANNA, []), replies(6, SAMUEL, [])];
    expect(turn(child.slice(0, 1))).toBe('theirs since 0: 70');
    expect(turn(child)).toBe('ours since 5: Hanna, Samuel');
  });

  it('includes child tickets with an agent of unknown role', () => {
    const agent = { support_group_id: 70, support_agent_id: 4 };
    const child = [create(0, JOHNNY, [agent]), replies(5, HANNA), replies(6, { user_id: 4 })];
    expect(turn(child, { participants: [agent] })).toBe('ours since 5: Hanna, 4');
  });

  it('is not changed by a delivery report of a mail server', () => {
    const among = [create(0, JOHNNY, [HANNA, SAMUEL]), replies(1, MAILER), replies(5, SAMUEL)];
    expect(turn(among)).toBe('ours since 5: Samuel');
  });
});

describe('automatic replies', () => {
  const absent = replies(1, MARIA, [], 'Automatic reply: Printers');

  it('change neither the turn nor the reply metrics', () => {
    expect(turn([asked, absent])).toBe('theirs since 0: Maria');
    expect(replyMetrics([asked, absent])).toEqual([null, 0]);
    expect(replyMetrics([asked, absent, replies(9, MARIA)])).toEqual([9, 1]);
  });

  it('between two messages of ours do not restart the turn', () => {
    expect(turn([asked, absent, replies(5, JOHNNY, [MARIA])])).toBe('theirs since 0: Maria');
  });

  it('include delivery reports of mail servers', () => {
    expect(turn([asked, replies(1, MAILER)])).toBe('theirs since 0: Maria');
  });

  it('are detected by subject if their author is unknown', () => {
    expect(turn([asked, replies(1, null, [], 'Out of office: Printers')])).toBe(
      'theirs since 0: Maria',
    );
  });

  it('are never ours, since an agent answers under the subject of the reply', () => {
    const ours = replies(5, JOHNNY, [MARIA], 'Re: Automatic reply: Printers');
    expect(turn([asked, replies(3, MARIA), ours])).toBe('theirs since 5: Maria');
  });

  it('are not detected by a subject that repeats the subject of the conversation', () => {
    const subject = 'Out of office: new wording';
    expect(
      turn([create(0, JOHNNY, [MARIA], subject), replies(5, MARIA, [], `Re: ${subject}`)]),
    ).toBe('ours since 5: Maria');
  });
});

describe('inconsistent dates', () => {
  it('leave the create event first and the first reply time at 0', () => {
    const early = [replies(-5, MARIA), asked];
    expect(turn(early)).toBe('ours since -5: Maria');
    expect(replyMetrics(early)).toEqual([0, 1]);
  });

  it('return a turn without a start if the date is missing', () => {
    expect(turn([asked, replies(null, MARIA)])).toBe('ours since null: Maria');
    expect(replyMetrics([asked, replies(null, MARIA)])).toEqual([null, 1]);
    expect(replyMetrics([create(null, JOHNNY, [MARIA]), replies(5, MARIA)])).toEqual([null, 1]);
  });

  it('start the turn at the first message with a date', () => {
    expect(turn([asked, replies(5, MARIA), replies(null, MARIA)])).toBe('ours since 5: Maria');
    expect(turn([create(null, JOHNNY, [MARIA]), replies(5, JOHNNY, [MARIA])])).toBe(
      'theirs since 5: Maria',
    );
  });
});

describe('people', () => {
  it('are identified by email address, whatever the name and case', () => {
    const johnny = { name: 'J. Agent', email: 'Johnny@Support.example' };
    expect(turn([asked, replies(5, MARIA), replies(6, johnny, [MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are identified by user ID if there is no address', () => {
    expect(turn([asked, replies(5, MARIA), replies(6, { user_id: 1 }, [MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are linked by a participant with both, so an agent is recognized by address alone', () => {
    const byAddress = { email: 'hanna@support.example' };
    const replied = [asked, replies(5, MARIA), replies(6, byAddress, [MARIA])];
    expect(turn(replied)).toBe('ours since 5: Maria, hanna@support.example');
    expect(turn(replied, { participants: [HANNA] })).toBe('theirs since 6: Maria');
  });

  it('are the same with two addresses and one user ID', () => {
    const elsewhere = { email: 'johnny@home.example', user_id: 1 };
    expect(turn([asked, replies(5, MARIA), replies(6, elsewhere, [MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('differ from a group with the same ID', () => {
    const group = { support_group_id: 1 };
    expect(turn([create(0, { user_id: 1 }, [group]), replies(5, group)])).toBe('ours since 5: 1');
  });

  it('are listed once, by a name from anywhere in the conversation', () => {
    const nameless = { email: 'maria@acme.example', name: null };
    expect(turn([create(0, JOHNNY, [nameless, nameless])], { participants: [MARIA] })).toBe(
      'theirs since 0: Maria',
    );
  });

  it('are the sender of the message if there is no actor', () => {
    const mail = event(5, 'reply', null, {
      message: { body: 'words', from: 'maria@acme.example' },
    });
    expect(turn([asked, mail])).toBe('ours since 5: Maria');
  });
});

describe('turnOf', () => {
  it.each<[string, WireEvent[]]>([
    ['without events', []],
    ['without messages', [event(0, 'create', JOHNNY, { message: null })]],
    ['without a create event', [replies(5, MARIA)]],
    ['if the creator is unknown', [create(0, null, [MARIA]), replies(5, MARIA)]],
    ['if the last author is unknown', [asked, replies(5, MARIA), replies(6, null)]],
    ['with internal notes only', [create(0, JOHNNY, [HANNA]), replies(null, JOHNNY, [JOHNNY])]],
  ])('returns null %s', (_when, raw) => {
    expect(turn(raw, { participants: [MARIA] })).toBeNull();
  });

  it('ignores an unknown author before the last message', () => {
    expect(turn([asked, replies(5, null), replies(6, MARIA)])).toBe('ours since 6: Maria');
  });
});

describe('any events and roles', () => {
  const person = fc.constantFrom<RawParticipant | null>(
    JOHNNY,
    HANNA,
    SAMUEL,
    MARIA,
    PAULO,
    GROUP,
    null,
  );
  const people = fc.array(
    person.map((one) => one ?? PAULO),
    { maxLength: 3 },
  );
  const minute = fc.option(fc.integer({ min: 0, max: 9 }));
  const step = fc.oneof(
    fc.tuple(minute, person, people).map((args) => replies(...args)),
    fc.tuple(minute, fc.constantFrom('open', 'closed')).map((args) => setsState(...args)),
  );
  const conversation = fc
    .tuple(fc.array(step, { maxLength: 6 }), minute, people, people)
    .map(([steps, createMinute, to, participants]) =>
      parse([create(createMinute, JOHNNY, to), ...steps], participants),
    );
  const someRoles = fc
    .dictionary(fc.constantFrom('1', '2', '3', '11'), fc.boolean())
    .map((roles): Roles => new Map(Object.entries(roles)));

  it('depend on no roles except those of userIdsNeedingRoles', () => {
    fc.assert(
      fc.property(conversation, someRoles, ({ events, participants }, roles) => {
        const needed = new Set(userIdsNeedingRoles(events, participants));
        const known = new Map([...roles].filter(([id]) => needed.has(id)));
        expect(turnOf(events, participants, known)).toEqual(turnOf(events, participants, roles));
      }),
    );
  });

  it('start the turn at the date of an event', () => {
    fc.assert(
      fc.property(conversation, someRoles, ({ events, participants }, roles) => {
        const since = turnOf(events, participants, roles)?.sinceMs ?? null;
        expect([null, ...events.map(({ createdMs }) => createdMs)]).toContain(since);
      }),
    );
  });
});
