import { describe, expect, it } from 'vitest';
import { type Channel, channelOf } from './channel.ts';
import type { Participant, ParticipantKind } from './participant.ts';

const of = (kind: ParticipantKind): Participant => ({
  kind,
  name: null,
  email: null,
  userId: null,
  address: 'x',
});

describe('the channel of a side conversation', () => {
  it.each<[string, string | null, ParticipantKind[], Channel]>([
    ['nothing is known', null, [], 'email'],
    ['there are only people', null, ['person', 'person'], 'email'],
    ['somebody is in Slack', null, ['person', 'slack'], 'slack'],
    ['a Teams channel takes part', null, ['teams', 'person'], 'teams'],
    ['a group takes part', null, ['person', 'child-ticket'], 'child-ticket'],
    ['there is a child ticket', '55', [], 'child-ticket'],
    ['there is a child ticket, whoever takes part', '55', ['slack'], 'child-ticket'],
  ])('where %s', (_where, childTicketId, kinds, channel) => {
    expect(channelOf(childTicketId, kinds.map(of))).toBe(channel);
  });
});
