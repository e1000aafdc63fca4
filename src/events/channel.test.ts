import { describe, expect, it } from 'vitest';
import { type Channel, channelOf, type ParticipantKind } from './channel.ts';
import type { Participant } from './participant.ts';

const participantOf = (kind: ParticipantKind): Participant => ({
  kind,
  name: null,
  email: null,
  userId: null,
  address: 'x',
});

describe('channelOf', () => {
  it.each<[string, string | null, ParticipantKind[], Channel]>([
    ['nothing known', null, [], 'email'],
    ['only people', null, ['person', 'person'], 'email'],
    ['a Slack participant', null, ['person', 'slack'], 'slack'],
    ['a Teams channel', null, ['teams', 'person'], 'teams'],
    ['a group', null, ['person', 'child-ticket'], 'child-ticket'],
    ['a child ticket ID', '55', [], 'child-ticket'],
    ['a child ticket ID and a Slack participant', '55', ['slack'], 'child-ticket'],
  ])('derives the channel from %s', (_what, childTicketId, kinds, channel) => {
    expect(channelOf(childTicketId, kinds.map(participantOf))).toBe(channel);
  });
});
