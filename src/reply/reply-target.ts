import { type Channel, channelOf } from '../events/channel.ts';
import type { SideConversationEvent } from '../events/event.ts';
import { parseParticipant } from '../events/participant.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import { fieldsOf, idOf, itemsOf, textOf } from '../events/wire-values.ts';
import type { Roles } from '../turns/sides.ts';
import { mailPeople, type Self } from './mail-people.ts';
import type { MailRecipient } from './mail-recipient.ts';

/** Whom a reply goes to. Kinds of participants are never mixed, so each channel has its own variant. */
export type ReplyTarget =
  | { readonly channel: 'email'; readonly people: readonly MailRecipient[] }
  | {
      readonly channel: 'slack';
      readonly workspaceId: string;
      readonly channelId: string;
      readonly name: string | null;
    }
  | { readonly channel: 'teams'; readonly channelId: string; readonly name: string | null }
  | {
      readonly channel: 'child-ticket';
      readonly groupId: string;
      readonly agentId: string | null;
      readonly name: string | null;
      /** ID of the child ticket. */
      readonly ticketId: string | null;
    };

/**
 * Whom a reply in a conversation goes to. By email, that is everybody of its last message but oneself; see `mailPeople`.
 * On the other channels, it is the Slack or Teams channel or the group of the conversation. Their IDs come from the
 * conversation's participants, or else from its newest message that has them.
 *
 * @param events of the conversation, oldest first; events of other conversations are ignored
 * @param self the agent who replies
 * @param roles the known roles of users
 * @returns null if the IDs are not known
 */
export function replyTargetOf(
  events: readonly SideConversationEvent[],
  conversation: SideConversation,
  self: Self,
  roles: Roles,
): ReplyTarget | null {
  const own = events.filter(({ conversationId }) => (conversationId ?? '') === conversation.id);
  // The conversation's own participants first, then those of its messages, from the newest to the oldest.
  const sources = [
    itemsOf(conversation.raw.participants),
    ...own.toReversed().map(participantsOf),
  ].map((items) => items.map(fieldsOf));
  switch (channelOfConversation(conversation, own)) {
    case 'email':
      return { channel: 'email', people: mailPeople(own, conversation, self, roles) };
    case 'slack':
      return firstOf(sources, slackTarget);
    case 'teams':
      return firstOf(sources, teamsTarget);
    case 'child-ticket':
      return firstOf(sources, (fields) => childTicketTarget(fields, conversation.childTicketId));
  }
}

/** The channel; if the conversation names no participants, that of its messages. */
function channelOfConversation(
  { channel, childTicketId, participants }: SideConversation,
  events: readonly SideConversationEvent[],
): Channel {
  if (participants.length > 0) return channel;
  const mentioned = events.flatMap(participantsOf).map(parseParticipant);
  return channelOf(
    childTicketId,
    mentioned.filter((one) => one !== null),
  );
}

function participantsOf({ raw }: SideConversationEvent): readonly unknown[] {
  const { to, from } = fieldsOf(fieldsOf(raw)['message']);
  return [...itemsOf(to), from];
}

type Fields = Readonly<Record<string, unknown>>;

/** The first target of the first source that has one, preferably a target with a name. */
function firstOf<Target extends { readonly name: string | null }>(
  sources: readonly (readonly Fields[])[],
  targetOf: (fields: Fields) => Target | null,
): Target | null {
  for (const source of sources) {
    const targets = source.map(targetOf).filter((target) => target !== null);
    const [first] = targets;
    if (first) return targets.find((one) => one.name !== null && isSame(one, first)) ?? first;
  }
  return null;
}

/** Whether two targets differ in nothing but the name. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify({ ...one, name: null }) === JSON.stringify({ ...other, name: null });
}

function slackTarget(fields: Fields): Extract<ReplyTarget, { channel: 'slack' }> | null {
  const workspaceId = idOf(fields['slack_workspace_id']);
  const channelId = idOf(fields['slack_channel_id']);
  if (workspaceId === null || channelId === null) return null;
  // The name of a Slack user is not that of the channel.
  const name = idOf(fields['slack_user_id']) === null ? textOf(fields['name']) : null;
  return { channel: 'slack', workspaceId, channelId, name };
}

function teamsTarget(fields: Fields): Extract<ReplyTarget, { channel: 'teams' }> | null {
  const channelId = idOf(fields['msteams_channel_id']);
  return channelId === null ? null : { channel: 'teams', channelId, name: textOf(fields['name']) };
}

function childTicketTarget(
  fields: Fields,
  ticketId: string | null,
): Extract<ReplyTarget, { channel: 'child-ticket' }> | null {
  const groupId = idOf(fields['support_group_id']) ?? idOf(fields['group_id']);
  if (groupId === null) return null;
  const agentId = idOf(fields['support_agent_id']);
  return { channel: 'child-ticket', groupId, agentId, name: textOf(fields['name']), ticketId };
}
