import { describe, expect, it } from 'vitest';
import {
  EVERYBODY,
  johnny,
  maria,
  MARIA,
  partsGroup,
  slackChannel,
  teamsChannel,
} from '../scenarios/people.ts';
import type { Participant } from './event.ts';
import { InvalidBody } from './invalid-body.ts';
import { recipientsIn } from './recipients.ts';
import type { User } from './world.ts';

const KNOWN: Participant[] = [johnny, maria, slackChannel, teamsChannel, partsGroup];
const SLACK = { slack_workspace_id: 'T024BE7LD', slack_channel_id: 'C061EG9T2' };

const check = (to: unknown, users: readonly User[] = EVERYBODY) => recipientsIn(to, users, KNOWN);
const colleagues = (count: number): User[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `Colleague ${index + 1}`,
    email: `colleague-${index + 1}@example.com`,
    role: 'agent',
  }));
const outsiders = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    email: `outsider-${index + 1}@elsewhere.example`,
  }));

describe('recipients', () => {
  it.each<[string, object, object]>([
    ['a user by id', { user_id: MARIA.id }, { channel: 'email', participants: [maria] }],
    ['a user by an id in text', { user_id: '35436' }, { participants: [johnny] }],
    ['a known address', { email: 'Maria@ACME-returns.example' }, { participants: [maria] }],
    [
      'the address of a user who is no participant',
      { email: 'lars@nystrom-bikes.example' },
      { participants: [{ user_id: 35502, name: 'Lars Nyström' }] },
    ],
    [
      'a new address',
      { email: 'new@elsewhere.example', name: 'New' },
      { participants: [{ user_id: null, name: 'New', email: 'new@elsewhere.example' }] },
    ],
    ['nulls for what is unknown', { user_id: null, email: 'x@y.example', name: null }, {}],
    ['a Slack channel', SLACK, { channel: 'slack', participants: [slackChannel] }],
    [
      'a Teams channel',
      { msteams_channel_id: teamsChannel['msteams_channel_id'] },
      { channel: 'msteams', participants: [teamsChannel] },
    ],
    [
      'a group, with its id as a number',
      { support_group_id: 360_004_077_472, support_agent_id: 35_440 },
      { channel: 'child-ticket', participants: [partsGroup] },
    ],
  ])('can be %s', (_what, recipient, expected) => {
    expect(check([recipient])).toMatchObject(expected);
  });

  it.each<[string, unknown]>([
    ['are missing', undefined],
    ['are null', null],
    ['are none', []],
    ['are no list', { email: 'x@y.example' }],
    ['are texts', ['x@y.example']],
    ['have nothing', [{}]],
    ['have only a name', [{ name: 'Maria' }]],
    ['have only null', [{ email: null }]],
    ['have unknown properties', [{ email: 'x@y.example', phone: '1' }]],
    ['have half of a Slack channel', [{ slack_channel_id: 'C061EG9T2' }]],
    ['mix kinds in one recipient', [{ ...SLACK, email: 'x@y.example' }]],
    ['mix kinds', [{ email: 'x@y.example' }, SLACK]],
    ['are several channels', [SLACK, { ...SLACK, slack_channel_id: 'C2' }]],
    ['have an address without a domain', [{ email: 'maria@' }]],
    ['have an address with a name', [{ email: 'Maria <maria@acme-returns.example>' }]],
    ['have an empty channel', [{ msteams_channel_id: ' ' }]],
    ['are a user who does not exist', [{ user_id: 99 }]],
  ])('are rejected with a sentence if they %s', (_what, to) => {
    expect(() => check(to)).toThrow(InvalidBody);
    expect(() => check(to)).toThrow(/^.* .*\.$/);
  });

  it('are 100 at most', () => {
    const users = colleagues(101);
    const to = users.map(({ id }) => ({ user_id: id }));
    expect(check(to.slice(0, 100), users).participants).toHaveLength(100);
    expect(() => check(to, users)).toThrow('100 recipients at most');
  });

  it('are 48 at most who are not agents, apart from agents', () => {
    const to = [{ user_id: 35436 }, { email: 'yuki@example.com' }, ...outsiders(48)];
    expect(check(to).participants).toHaveLength(50);
    expect(() => check(outsiders(49))).toThrow('48 recipients at most');
  });

  it('are listed once', () => {
    const to = [{ user_id: MARIA.id }, { email: MARIA.email }, { email: MARIA.email }];
    expect(check(to).participants).toEqual([maria]);
  });
});
