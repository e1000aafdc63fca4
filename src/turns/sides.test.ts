import { describe, expect, it } from 'vitest';
import { type Participant, parseParticipant } from '../events/participant.ts';
import { sidesOf, type TurnEvent, userIdsInDoubt } from './sides.ts';

const someone = (raw: object) => parseParticipant(raw) as Participant;

const JOHNNY = someone({ email: 'johnny@support.example', user_id: 1 });
const HANNA = someone({ email: 'hanna@support.example', user_id: 2 });
const MARIA = someone({ email: 'maria@acme.example', user_id: 11 });
const PAULO = someone({ email: 'paulo@acme.example' });
const GROUP = someone({ support_group_id: 70 });
const CHANNEL = someone({ slack_workspace_id: 'T1', slack_channel_id: 'C1' });

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

describe('the sides', () => {
  const everybody = [JOHNNY, HANNA, MARIA, PAULO, GROUP, CHANNEL];

  it.each<[string, Participant[], [string, boolean][], Participant[]]>([
    ['a partner and a colleague', [MARIA, HANNA], [['2', true]], [JOHNNY, HANNA]],
    ['a colleague alone', [HANNA], [['2', true]], [JOHNNY]],
    ['somebody unknown', [HANNA], [], [JOHNNY]],
    ['a group', [GROUP, HANNA], [['2', true]], [JOHNNY]],
    ['a Slack channel', [CHANNEL, HANNA], [['2', true]], [JOHNNY, HANNA]],
    [
      'a partner, from no agent',
      [PAULO, HANNA],
      [
        ['1', false],
        ['2', true],
      ],
      [JOHNNY],
    ],
  ])('in a conversation with %s', (_with, to, roles, ours) => {
    const sides = sidesOf([message('create', JOHNNY, ...to)], [], new Map(roles));
    expect(everybody.filter((one) => sides?.isOurs(one))).toEqual(ours);
  });

  it('count whoever only takes part, or only speaks', () => {
    const roles = new Map([['2', true]]);
    const create = message('create', JOHNNY, HANNA);
    expect(sidesOf([create], [MARIA], roles)?.isOurs(HANNA)).toBe(true);
    expect(sidesOf([create, message('reply', MARIA)], [], roles)?.isOurs(HANNA)).toBe(true);
    expect(sidesOf([create], [], roles)?.isOurs(HANNA)).toBe(false);
  });

  it('are unknown where the creator is', () => {
    expect(sidesOf([message('create', null, MARIA)], [MARIA], new Map())).toBeNull();
    expect(sidesOf([message('reply', MARIA)], [MARIA], new Map())).toBeNull();
  });
});

describe('the roles in doubt', () => {
  it.each<[string, Participant[], string[]]>([
    ['none with one partner', [MARIA], []],
    ['none with one colleague', [HANNA], []],
    ['none where one is named twice', [MARIA, { ...MARIA, userId: null }], []],
    ['none with a group, and one who replies for it', [GROUP, HANNA], []],
    ['none where nobody else has a user id', [PAULO, CHANNEL], []],
    ['everybody’s with two others', [MARIA, HANNA], ['1', '11', '2']],
    ['everybody’s where only one of two has a user id', [PAULO, HANNA], ['1', '2']],
    ['none where the creator writes to nobody', [], []],
  ])('are %s', (_what, to, ids) => {
    expect(userIdsInDoubt([message('create', JOHNNY, ...to)], [JOHNNY])).toEqual(ids);
  });

  it('are none where nobody knows who created the conversation', () => {
    expect(userIdsInDoubt([message('create', null, MARIA, HANNA)], [])).toEqual([]);
  });
});
