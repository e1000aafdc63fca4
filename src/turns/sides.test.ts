import { describe, expect, it } from 'vitest';
import { type Participant, parseParticipant } from '../events/participant.ts';
import { sidesOf, type TurnEvent, userIdsNeedingRoles } from './sides.ts';

const participant = (raw: object) => parseParticipant(raw) as Participant;

const JOHNNY = participant({ email: 'johnny@support.example', user_id: 1 });
const HANNA = participant({ email: 'hanna@support.example', user_id: 2 });
const MARIA = participant({ email: 'maria@acme.example', user_id: 11 });
const PAULO = participant({ email: 'paulo@acme.example' });
const GROUP = participant({ support_group_id: 70 });
const CHANNEL = participant({ slack_workspace_id: 'T1', slack_channel_id: 'C1' });

function message(type: 'create' | 'reply', actor: Participant | null, ...to: Participant[]) {
  const event: TurnEvent = {
    type,
    actor,
    createdMs: null,
    changes: [],
    message: { from: null, to, subject: null },
  };
  return event;
}

describe('sidesOf', () => {
  const people = [JOHNNY, HANNA, MARIA, PAULO, GROUP, CHANNEL];

  it.each<[string, Participant[], [string, boolean][], Participant[]]>([
    ['a partner and a colleague', [MARIA, HANNA], [['2', true]], [JOHNNY, HANNA]],
    ['one colleague', [HANNA], [['2', true]], [JOHNNY]],
    ['a user of unknown role', [HANNA], [], [JOHNNY]],
    ['a group', [GROUP, HANNA], [['2', true]], [JOHNNY]],
    ['a Slack channel', [CHANNEL, HANNA], [['2', true]], [JOHNNY, HANNA]],
    [
      'a partner, created by an end user',
      [PAULO, HANNA],
      [
        ['1', false],
        ['2', true],
      ],
      [JOHNNY],
    ],
  ])('finds our side of a conversation with %s', (_with, to, roles, ours) => {
    const sides = sidesOf([message('create', JOHNNY, ...to)], [], new Map(roles));
    expect(people.filter((one) => sides?.isOurs(one))).toEqual(ours);
  });

  it('takes participants and authors into account', () => {
    const roles = new Map([['2', true]]);
    const create = message('create', JOHNNY, HANNA);
    expect(sidesOf([create], [MARIA], roles)?.isOurs(HANNA)).toBe(true);
    expect(sidesOf([create, message('reply', MARIA)], [], roles)?.isOurs(HANNA)).toBe(true);
    expect(sidesOf([create], [], roles)?.isOurs(HANNA)).toBe(false);
  });

  it('returns null if the creator is unknown', () => {
    expect(sidesOf([message('create', null, MARIA)], [MARIA], new Map())).toBeNull();
    expect(sidesOf([message('reply', MARIA)], [MARIA], new Map())).toBeNull();
  });
});

describe('userIdsNeedingRoles', () => {
  it.each<[string, Participant[], string[]]>([
    ['no user with one partner', [MARIA], []],
    ['no user with one colleague', [HANNA], []],
    ['no user if one person appears in two forms', [MARIA, { ...MARIA, userId: null }], []],
    ['no user with a group and its agent', [GROUP, HANNA], []],
    ['no user if no other person has a user ID', [PAULO, CHANNEL], []],
    ['all users with two other people', [MARIA, HANNA], ['1', '11', '2']],
    ['all users if one of two other people has a user ID', [PAULO, HANNA], ['1', '2']],
    ['no user without recipients', [], []],
  ])('returns %s', (_what, to, ids) => {
    expect(userIdsNeedingRoles([message('create', JOHNNY, ...to)], [JOHNNY])).toEqual(ids);
  });

  it('returns no user if the creator is unknown', () => {
    expect(userIdsNeedingRoles([message('create', null, MARIA, HANNA)], [])).toEqual([]);
  });
});
