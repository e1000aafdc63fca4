import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { buildTimeline } from '../events/timeline.ts';
import { type Roles, userIdsInDoubt } from './sides.ts';
import { turnOf } from './turn.ts';

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const SAMUEL = { name: 'Samuel', email: 'samuel@support.example', user_id: 3 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };
const PAULO = { name: 'Paulo', email: 'paulo@acme.example' };
const GROUP = { support_group_id: 70 };
const MAILER = { name: 'Mail Delivery', email: 'MAILER-DAEMON@mx.example' };

type Someone = Readonly<Record<string, unknown>>;

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

/** One event in a given minute; null for one without a date. */
function event(minute: number | null, type: string, actor: Someone | null, more: object) {
  const created_at = minute === null ? null : new Date(at(minute)).toISOString();
  return { created_at, type, actor, ...more } as WireEvent;
}

function create(minute: number | null, actor: Someone | null, to: Someone[], subject = 'Printers') {
  return event(minute, 'create', actor, { message: { body: 'words', subject, to } });
}

function says(minute: number | null, actor: Someone | null, to: Someone[] = [], subject?: string) {
  return event(minute, 'reply', actor, { message: { body: 'words', subject, to } });
}

function becomes(minute: number | null, state: string, actor: Someone = JOHNNY) {
  return event(minute, 'update', actor, { updates: { state } });
}

function read(raw: WireEvent[], participants: Someone[] = []) {
  const { events, conversations } = buildTimeline(
    [{ id: 'c', participants }],
    raw.map((one, index) => ({ id: String(index).padStart(3, '0'), ...one })),
  );
  return { events, participants: conversations[0]?.participants ?? [] };
}

/** The turn in words, such as `theirs since 5: Maria`; times are minutes. */
function turn(raw: WireEvent[], { roles = ROLES, participants = [] as Someone[] } = {}) {
  const given = read(raw, participants);
  const found = turnOf(given.events, given.participants, roles);
  if (!found) return null;
  const people = found.people.map(({ name, email, userId, address }) => {
    return name ?? email ?? userId ?? address;
  });
  return `${found.whose} since ${minuteOf(found.sinceMs)}: ${people.join(', ')}`;
}

/** First reply in minutes, and exchanges. */
function figures(raw: WireEvent[], roles = ROLES) {
  const found = turnOf(read(raw).events, [], roles);
  return (
    found && [found.firstReplyMs === null ? null : found.firstReplyMs / 60_000, found.exchanges]
  );
}

const asked = create(0, JOHNNY, [MARIA]);

describe('a plain exchange', () => {
  it('is theirs once we have asked, ours once they have answered, theirs once we have replied', () => {
    expect(turn([asked])).toBe('theirs since 0: Maria');
    expect(turn([asked, says(5, MARIA)])).toBe('ours since 5: Maria');
    expect(turn([asked, says(5, MARIA), says(9, JOHNNY, [MARIA])])).toBe('theirs since 9: Maria');
  });

  it('names who spoke last', () => {
    const { events } = read([asked, says(5, MARIA)]);
    expect(turnOf(events, [], ROLES)?.lastSpeaker).toBe(events[1]?.actor);
  });

  it('takes the first reply from the create, and counts how often the ball came back', () => {
    expect(figures([asked])).toEqual([null, 0]);
    expect(figures([asked, says(5, MARIA)])).toEqual([5, 1]);
    expect(figures([asked, says(5, MARIA), says(9, JOHNNY), says(30, MARIA)])).toEqual([5, 2]);
  });

  it('is not passed on by an update, which says nothing', () => {
    expect(turn([asked, event(5, 'update', MARIA, { updates: { subject: 'New' } })])).toBe(
      'theirs since 0: Maria',
    );
  });
});

describe('several messages in a row', () => {
  it('of ours are a chaser, which makes the debt no younger', () => {
    const chased = [asked, says(5, JOHNNY, [MARIA]), says(8, JOHNNY, [MARIA])];
    expect(turn(chased)).toBe('theirs since 0: Maria');
    expect(figures([...chased, says(9, MARIA)])).toEqual([9, 1]);
  });

  it('of theirs wait since the first one', () => {
    const twice = [asked, says(5, MARIA), says(7, MARIA)];
    expect(turn(twice)).toBe('ours since 5: Maria');
    expect(figures(twice)).toEqual([5, 1]);
  });
});

describe('several partners', () => {
  const both = create(0, JOHNNY, [MARIA, PAULO]);

  it('owe together, and one of them answers for all', () => {
    expect(turn([both])).toBe('theirs since 0: Maria, Paulo');
    expect(turn([both, says(5, PAULO)])).toBe('ours since 5: Paulo');
  });

  it('are owed, the first to speak first', () => {
    expect(turn([both, says(5, PAULO), says(6, MARIA), says(7, PAULO)])).toBe(
      'ours since 5: Paulo, Maria',
    );
  });

  it('owe only where our last message went to them', () => {
    expect(turn([both, says(5, PAULO), says(6, JOHNNY, [JOHNNY, PAULO])])).toBe(
      'theirs since 6: Paulo',
    );
  });

  it('who write to each other only, have the ball pass to us all the same', () => {
    expect(turn([both, says(5, MARIA, [PAULO])])).toBe('ours since 5: Maria');
  });

  it('are the participants where our message names nobody', () => {
    const participants = [JOHNNY, PAULO, MARIA, HANNA];
    expect(turn([create(0, JOHNNY, [])], { participants })).toBe('theirs since 0: Paulo, Maria');
  });
});

describe('a closed conversation', () => {
  const over = [asked, says(5, MARIA), becomes(7, 'closed')];

  it('still tells its figures', () => {
    expect(figures(over)).toEqual([5, 1]);
  });

  it('that the partner opens by writing, waits since the words', () => {
    expect(turn([...over, says(20, MARIA), becomes(20, 'open')])).toBe('ours since 20: Maria');
    expect(turn([...over, says(20, MARIA), becomes(21, 'open')])).toBe('ours since 20: Maria');
    expect(turn([...over, becomes(20, 'open'), says(20, MARIA)])).toBe('ours since 20: Maria');
  });

  it('that is reopened without a word, leaves the ball where it was, since the reopening', () => {
    expect(turn([...over, becomes(20, 'open')])).toBe('ours since 20: Maria');
    expect(turn([asked, becomes(7, 'closed'), becomes(20, 'open')])).toBe('theirs since 20: Maria');
  });

  it('that we reopen to ask again, waits since we asked again', () => {
    expect(turn([...over, becomes(20, 'open'), says(22, JOHNNY, [MARIA])])).toBe(
      'theirs since 22: Maria',
    );
  });

  it('owes nothing for what was said before', () => {
    const earlier = [asked, says(5, MARIA), says(6, PAULO), becomes(7, 'closed')];
    expect(turn([...earlier, says(20, MARIA), becomes(21, 'open')])).toBe('ours since 20: Maria');
  });

  it('that was closed with a last word of the same moment, owes nothing for it', () => {
    const parting = [becomes(7, 'closed'), says(7, JOHNNY, [MARIA]), becomes(20, 'open')];
    expect(turn([asked, says(5, MARIA), ...parting])).toBe('theirs since 20: Maria');
  });

  it('counts only from its last closing', () => {
    const twice = [...over, becomes(20, 'open'), says(21, MARIA), becomes(30, 'closed')];
    expect(turn([...twice, becomes(40, 'open')])).toBe('ours since 40: Maria');
  });

  it('was reopened when it first became open, however often an update repeats that', () => {
    expect(turn([...over, becomes(20, 'open'), becomes(25, 'open')])).toBe('ours since 20: Maria');
  });

  it('may be closed by a state that nobody knows', () => {
    expect(turn([asked, becomes(7, 'archived'), becomes(20, 'open')])).toBe(
      'theirs since 20: Maria',
    );
  });

  it('that an automatic reply opened, leaves the ball where it was', () => {
    const absent = says(20, MARIA, [], 'Automatic reply: Printers');
    expect(turn([asked, becomes(7, 'closed'), absent, becomes(20, 'open')])).toBe(
      'theirs since 20: Maria',
    );
  });
});

describe('agents in a conversation with a partner', () => {
  it('are us, whoever of them replies', () => {
    expect(turn([asked, says(5, MARIA), says(9, HANNA, [MARIA])])).toBe('theirs since 9: Maria');
  });

  it('who ask a colleague only, write an internal note that passes no ball', () => {
    const noted = [asked, says(5, MARIA), says(6, JOHNNY, [HANNA]), says(8, HANNA, [JOHNNY])];
    expect(turn(noted)).toBe('ours since 5: Maria');
    expect(figures(noted)).toEqual([5, 1]);
  });

  it('have not been answered by their own notes', () => {
    expect(figures([asked, says(6, HANNA, [JOHNNY])])).toEqual([null, 0]);
  });

  it('who write to a colleague and the partner, pass the ball', () => {
    expect(turn([asked, says(5, MARIA), says(6, JOHNNY, [HANNA, MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are them where the creator is known to be no agent', () => {
    const began = [create(0, MARIA, [PAULO, HANNA]), says(5, HANNA)];
    expect(turn(began)).toBe('ours since 5: Hanna');
  });

  it('cannot be told where roles are refused: then only the creator is us', () => {
    const replied = [asked, says(5, MARIA), says(9, HANNA, [MARIA])];
    expect(turn(replied, { roles: NO_ROLES })).toBe('ours since 5: Maria, Hanna');
  });
});

describe('agents among themselves', () => {
  it('are them, except the creator', () => {
    const among = [create(0, JOHNNY, [HANNA, SAMUEL]), says(5, SAMUEL, [JOHNNY])];
    expect(turn(among.slice(0, 1))).toBe('theirs since 0: Hanna, Samuel');
    expect(turn(among)).toBe('ours since 5: Samuel');
    expect(figures(among)).toEqual([5, 1]);
  });

  it('are so in a child ticket, whose group and agents are nobody outside', () => {
    const child = [create(0, JOHNNY, [GROUP]), says(5, HANNA, []), says(6, SAMUEL, [])];
    expect(turn(child.slice(0, 1))).toBe('theirs since 0: 70');
    expect(turn(child)).toBe('ours since 5: Hanna, Samuel');
  });

  it('are so where a child ticket names its agent, whose role nobody knows', () => {
    const agent = { support_group_id: 70, support_agent_id: 4 };
    const child = [create(0, JOHNNY, [agent]), says(5, HANNA), says(6, { user_id: 4 })];
    expect(turn(child, { participants: [agent] })).toBe('ours since 5: Hanna, 4');
  });

  it('remain so where a mail server reports', () => {
    const among = [create(0, JOHNNY, [HANNA, SAMUEL]), says(1, MAILER), says(5, SAMUEL)];
    expect(turn(among)).toBe('ours since 5: Samuel');
  });
});

describe('automatic replies', () => {
  const absent = says(1, MARIA, [], 'Automatic reply: Printers');

  it('leave the ball, and are neither first reply nor exchange', () => {
    expect(turn([asked, absent])).toBe('theirs since 0: Maria');
    expect(figures([asked, absent])).toEqual([null, 0]);
    expect(figures([asked, absent, says(9, MARIA)])).toEqual([9, 1]);
  });

  it('between two of our messages do not end the wait', () => {
    expect(turn([asked, absent, says(5, JOHNNY, [MARIA])])).toBe('theirs since 0: Maria');
  });

  it('of mail servers are no answer', () => {
    expect(turn([asked, says(1, MAILER)])).toBe('theirs since 0: Maria');
  });

  it('are told by their subject though nobody knows who sent them', () => {
    expect(turn([asked, says(1, null, [], 'Out of office: Printers')])).toBe(
      'theirs since 0: Maria',
    );
  });

  it('are none of ours: an agent answers under the subject that came', () => {
    const ours = says(5, JOHNNY, [MARIA], 'Re: Automatic reply: Printers');
    expect(turn([asked, says(3, MARIA), ours])).toBe('theirs since 5: Maria');
  });

  it('are not told by the subject of a conversation about them', () => {
    const subject = 'Out of office: new wording';
    expect(turn([create(0, JOHNNY, [MARIA], subject), says(5, MARIA, [], `Re: ${subject}`)])).toBe(
      'ours since 5: Maria',
    );
  });
});

describe('dates that do not agree', () => {
  it('leave the create first, and a first reply of no time', () => {
    const early = [says(-5, MARIA), asked];
    expect(turn(early)).toBe('ours since -5: Maria');
    expect(figures(early)).toEqual([0, 1]);
  });

  it('or are missing, leave the turn known, though not since when', () => {
    expect(turn([asked, says(null, MARIA)])).toBe('ours since null: Maria');
    expect(figures([asked, says(null, MARIA)])).toEqual([null, 1]);
    expect(figures([create(null, JOHNNY, [MARIA]), says(5, MARIA)])).toEqual([null, 1]);
  });

  it('or are missing in part, count from what has a date', () => {
    expect(turn([asked, says(5, MARIA), says(null, MARIA)])).toBe('ours since 5: Maria');
    expect(turn([create(null, JOHNNY, [MARIA]), says(5, JOHNNY, [MARIA])])).toBe(
      'theirs since 5: Maria',
    );
  });
});

describe('people', () => {
  it('are told by the address, though name and case differ', () => {
    const johnny = { name: 'J. Agent', email: 'Johnny@Support.example' };
    expect(turn([asked, says(5, MARIA), says(6, johnny, [MARIA])])).toBe('theirs since 6: Maria');
  });

  it('are told by the user id where there is no address', () => {
    expect(turn([asked, says(5, MARIA), says(6, { user_id: 1 }, [MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are joined by whoever has both: an agent is one also by address alone', () => {
    const byAddress = { email: 'hanna@support.example' };
    const replied = [asked, says(5, MARIA), says(6, byAddress, [MARIA])];
    expect(turn(replied)).toBe('ours since 5: Maria, hanna@support.example');
    expect(turn(replied, { participants: [HANNA] })).toBe('theirs since 6: Maria');
  });

  it('with two addresses and one user id are one', () => {
    const elsewhere = { email: 'johnny@home.example', user_id: 1 };
    expect(turn([asked, says(5, MARIA), says(6, elsewhere, [MARIA])])).toBe(
      'theirs since 6: Maria',
    );
  });

  it('are not told by numbers that a group or channel bears too', () => {
    const group = { support_group_id: 1 };
    expect(turn([create(0, { user_id: 1 }, [group]), says(5, group)])).toBe('ours since 5: 1');
  });

  it('have the name that the conversation knows, each once', () => {
    const nameless = { email: 'maria@acme.example', name: null };
    expect(turn([create(0, JOHNNY, [nameless, nameless])], { participants: [MARIA] })).toBe(
      'theirs since 0: Maria',
    );
  });

  it('speak by the sender of the message where there is no actor', () => {
    const mail = event(5, 'reply', null, {
      message: { body: 'words', from: 'maria@acme.example' },
    });
    expect(turn([asked, mail])).toBe('ours since 5: Maria');
  });
});

describe('the turn', () => {
  it.each<[string, WireEvent[]]>([
    ['where nothing happened', []],
    ['where nobody has said anything', [event(0, 'create', JOHNNY, { message: null })]],
    ['where the beginning is missing', [says(5, MARIA)]],
    ['where nobody knows who began', [create(0, null, [MARIA]), says(5, MARIA)]],
    ['where nobody knows who spoke last', [asked, says(5, MARIA), says(6, null)]],
    [
      'where nothing but notes was written',
      [create(0, JOHNNY, [HANNA]), says(null, JOHNNY, [JOHNNY])],
    ],
  ])("is nobody's %s", (_where, raw) => {
    expect(turn(raw, { participants: [MARIA] })).toBeNull();
  });

  it('is known where an unknown person spoke before the last one', () => {
    expect(turn([asked, says(5, null), says(6, MARIA)])).toBe('ours since 6: Maria');
  });
});

describe('whatever the events and roles', () => {
  const someone = fc.constantFrom<Someone | null>(JOHNNY, HANNA, SAMUEL, MARIA, PAULO, GROUP, null);
  const people = fc.array(
    someone.map((one) => one ?? PAULO),
    { maxLength: 3 },
  );
  const minute = fc.option(fc.integer({ min: 0, max: 9 }));
  const step = fc.oneof(
    fc.tuple(minute, someone, people).map((given) => says(...given)),
    fc.tuple(minute, fc.constantFrom('open', 'closed')).map((given) => becomes(...given)),
  );
  const conversation = fc
    .tuple(fc.array(step, { maxLength: 6 }), minute, people, people)
    .map(([steps, began, to, participants]) =>
      read([create(began, JOHNNY, to), ...steps], participants),
    );
  const someRoles = fc
    .dictionary(fc.constantFrom('1', '2', '3', '11'), fc.boolean())
    .map((given): Roles => new Map(Object.entries(given)));

  it('only the roles in doubt matter', () => {
    fc.assert(
      fc.property(conversation, someRoles, ({ events, participants }, roles) => {
        const doubted = new Set(userIdsInDoubt(events, participants));
        const known = new Map([...roles].filter(([id]) => doubted.has(id)));
        expect(turnOf(events, participants, known)).toEqual(turnOf(events, participants, roles));
      }),
    );
  });

  it('the wait began at the date of an event', () => {
    fc.assert(
      fc.property(conversation, someRoles, ({ events, participants }, roles) => {
        const since = turnOf(events, participants, roles)?.sinceMs ?? null;
        expect([null, ...events.map(({ createdMs }) => createdMs)]).toContain(since);
      }),
    );
  });
});
