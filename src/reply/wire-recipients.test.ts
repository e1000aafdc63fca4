import { describe, expect, it } from 'vitest';
import type { MailRecipient } from './mail-recipient.ts';
import { targetToWire } from './wire-recipients.ts';

function wirePerson(person: Partial<MailRecipient>) {
  const people = [{ userId: null, email: null, name: null, ...person }];
  return targetToWire({ channel: 'email', people })[0];
}

describe('the recipients of a mail on the wire', () => {
  it('have the address that the agent sees, with the name if it is known', () => {
    const email = 'maria@acme.example';
    expect(wirePerson({ email })).toEqual({ email });
    expect(wirePerson({ email, name: 'Maria' })).toEqual({ email, name: 'Maria' });
    expect(wirePerson({ email, name: 'Maria', userId: '7' })).toEqual({ email, name: 'Maria' });
  });

  it('have the user ID, as a number, if there is no address', () => {
    expect(wirePerson({ userId: '360004077472', name: 'Maria' })).toEqual({
      user_id: 360004077472,
    });
    expect(wirePerson({ userId: '7', email: 'not known' })).toEqual({ user_id: 7 });
  });

  it.each(['9007199254740993', '007', '0x10', '1e3', 'abc', '7.0'])(
    'keep an ID that is no exact number as it came: %s',
    (userId) => {
      expect(wirePerson({ userId })).toEqual({ user_id: userId });
    },
  );
});

describe('the recipients of a reply on the wire', () => {
  it('are the channel and workspace in Slack', () => {
    const target = { channel: 'slack', workspaceId: 'T1', channelId: 'C1', name: '#a' } as const;
    expect(targetToWire(target)).toEqual([{ slack_workspace_id: 'T1', slack_channel_id: 'C1' }]);
  });

  it('are the channel in Teams', () => {
    const target = { channel: 'teams', channelId: '19:a@thread.tacv2', name: null } as const;
    expect(targetToWire(target)).toEqual([{ msteams_channel_id: '19:a@thread.tacv2' }]);
  });

  it('are the group of a child ticket, and the agent if there is one', () => {
    const target = { channel: 'child-ticket', groupId: '5', name: 'A', ticketId: '55' } as const;
    expect(targetToWire({ ...target, agentId: null })).toEqual([{ support_group_id: 5 }]);
    expect(targetToWire({ ...target, agentId: '9' })).toEqual([
      { support_group_id: 5, support_agent_id: 9 },
    ]);
  });
});
