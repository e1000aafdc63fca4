import { fieldsOf, textOf } from './wire-values.ts';

/** What kind of participant it is, derived from the keys that the API sends. */
export type ParticipantKind = 'person' | 'slack' | 'teams' | 'child-ticket';

/**
 * A participant of a side conversation: a person, a channel, or a group. Any property may be unknown, because users get
 * deleted and channels have no name.
 */
export interface Participant {
  readonly kind: ParticipantKind;
  readonly name: string | null;
  readonly email: string | null;
  readonly userId: string | null;
  /** The ID within its kind: Slack user, channel, or workspace; Teams channel; group. */
  readonly address: string | null;
}

/**
 * @param raw a participant as the API sends it, or a string with an email address
 * @returns null if nothing is known about the participant
 */
export function parseParticipant(raw: unknown): Participant | null {
  if (typeof raw === 'string') return parseAddress(raw);

  const fields = fieldsOf(raw);
  const [kind, address] = kindAndAddressOf(fields);
  const participant: Participant = {
    kind,
    name: textOf(fields['name']),
    email: textOf(fields['email']),
    userId: textOf(fields['user_id']) ?? textOf(fields['support_agent_id']),
    address,
  };
  const known = participant.name ?? participant.email ?? participant.userId ?? participant.address;
  return known === null ? null : participant;
}

/**
 * A key that identifies a participant: the email address in lower case if there is one, otherwise the user ID, channel
 * address, or name.
 */
export function participantKey({ email, userId, address, name }: Participant): string {
  return email?.toLowerCase() ?? userId ?? address ?? name ?? '';
}

function kindAndAddressOf(
  fields: Readonly<Record<string, unknown>>,
): [ParticipantKind, string | null] {
  const slack =
    textOf(fields['slack_user_id']) ??
    textOf(fields['slack_channel_id']) ??
    textOf(fields['slack_workspace_id']);
  if (slack !== null) return ['slack', slack];

  const teams = textOf(fields['msteams_channel_id']);
  if (teams !== null) return ['teams', teams];

  const group = textOf(fields['support_group_id']) ?? textOf(fields['group_id']);
  if (group !== null || textOf(fields['support_agent_id']) !== null) return ['child-ticket', group];

  return ['person', null];
}

/** Parses `"Maria Lopez <maria@acme.example>"` or an address alone. */
function parseAddress(raw: string): Participant | null {
  const text = textOf(raw);
  if (text === null) return null;
  const [, name, email] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  if (email !== undefined)
    return { kind: 'person', name: textOf(name), email, userId: null, address: null };
  return { kind: 'person', name: null, email: text.trim(), userId: null, address: null };
}
