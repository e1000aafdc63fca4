import type { Participant } from './event.ts';
import { isObject } from './wire.ts';
import type { WireObject } from './wire.ts';
import type { Thread } from './world.ts';

export type Channel = 'email' | 'slack' | 'msteams' | 'child-ticket';

/** The channel of a side conversation. */
export function channelOf(thread: Thread): Channel {
  if (targetTicketId(thread.conversation) !== null) return 'child-ticket';
  return channelAmong(knownParticipants(thread));
}

/** The channel of a list of participants: that of the first who is not on email, if there is one. */
export function channelAmong(participants: readonly Participant[]): Channel {
  const channels = participants.map(channelOfParticipant);
  return channels.find((channel) => channel !== 'email') ?? 'email';
}

/** The channel of a participant, by the names of its properties. */
export function channelOfParticipant(participant: Participant): Channel {
  const keys = Object.keys(participant);
  if (keys.some((key) => key.startsWith('slack_'))) return 'slack';
  if (keys.includes('msteams_channel_id')) return 'msteams';
  if (keys.includes('support_group_id') || keys.includes('group_id')) return 'child-ticket';
  return 'email';
}

/** The participants of a conversation, followed by the senders and recipients of its messages. May have repetitions. */
export function knownParticipants({ conversation, events }: Thread): Participant[] {
  const messages = events.map((event) => event['message']).filter(isObject);
  return [
    ...objectsIn(conversation['participants']),
    ...messages.flatMap((message) => [
      ...objectsIn([message['from']]),
      ...objectsIn(message['to']),
    ]),
  ];
}

/** The objects in a list, or none if the value is not a list. */
export function objectsIn(value: unknown): WireObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The id of the child ticket of a side conversation, or null if it has none. */
export function targetTicketId({ external_ids: externalIds }: WireObject): number | null {
  const id = isObject(externalIds) ? (externalIds['targetTicketId'] ?? null) : null;
  return id === null ? null : Number(id);
}

/** Whether two participants are the same person by email, or the same channel or group. Members of a channel are neither. */
export function isSameParticipant(one: Participant, other: Participant): boolean {
  const identities = identitiesOf(other);
  return identitiesOf(one).some((identity) => identities.includes(identity));
}

function identitiesOf(participant: Participant): string[] {
  const value = (key: string): string => String(participant[key] ?? '').toLowerCase();
  switch (channelOfParticipant(participant)) {
    case 'slack':
      if (value('slack_user_id') !== '') return [`slack member ${value('slack_user_id')}`];
      return [`slack ${value('slack_workspace_id')} ${value('slack_channel_id')}`];
    case 'msteams':
      return [`msteams ${value('msteams_channel_id')}`];
    case 'child-ticket':
      return [`group ${value('support_group_id') || value('group_id')}`];
    case 'email':
      return [`user ${value('user_id')}`, `email ${value('email')}`].filter(
        (identity) => !identity.endsWith(' '),
      );
  }
}
