import type { WireParticipant } from '../zendesk/wire-types.ts';
import { isMailAddress } from './mail-address.ts';
import type { MailRecipient } from './mail-recipient.ts';
import type { ReplyTarget } from './reply-target.ts';

/** The recipients of a reply, as `message.to` of the API has them. Only documented properties. */
export function targetToWire(target: ReplyTarget): readonly WireParticipant[] {
  switch (target.channel) {
    case 'email':
      return target.people.map(personToWire);
    case 'slack':
      return [{ slack_workspace_id: target.workspaceId, slack_channel_id: target.channelId }];
    case 'teams':
      return [{ msteams_channel_id: target.channelId }];
    case 'child-ticket':
      return [
        {
          support_group_id: idToWire(target.groupId),
          ...(target.agentId === null ? {} : { support_agent_id: idToWire(target.agentId) }),
        },
      ];
  }
}

/** By the address that the agent sees: a mail to a user ID goes to the user's primary address, which may be another one. */
function personToWire({ userId, email, name }: MailRecipient): WireParticipant {
  if (userId !== null && (email === null || !isMailAddress(email)))
    return { user_id: idToWire(userId) };
  return name === null ? { email } : { email, name };
}

/** The ID as a number, as the API documents it. A longer one stays a string, because a number would be rounded. */
function idToWire(id: string): number | string {
  const number = Number(id);
  return /^[1-9]\d*$/.test(id) && Number.isSafeInteger(number) ? number : id;
}
