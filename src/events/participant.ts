import { fieldsOf, textOf } from './wire-values.ts';

/** Where a participant sits; decided by the keys it has. */
export type ParticipantKind = 'person' | 'slack' | 'teams' | 'child-ticket';

/** Whoever takes part in a side conversation. Any part of it may be unknown: users are deleted, channels have no name. */
export interface Participant {
  readonly kind: ParticipantKind;
  readonly name: string | null;
  readonly email: string | null;
  readonly userId: string | null;
  /** What tells it from others of its kind: Slack user or channel, Teams channel, group. */
  readonly address: string | null;
}

/**
 * @param raw a participant as the API sends it, or a bare string with an address
 * @returns null where nothing at all is known
 */
export function parseParticipant(raw: unknown): Participant | null {
  if (typeof raw === 'string') return fromText(raw);

  const fields = fieldsOf(raw);
  const [kind, address] = placeOf(fields);
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

/** Tells people apart: by address where there is one, for names repeat. */
export function participantKey({ email, userId, address, name }: Participant): string {
  return email?.toLowerCase() ?? userId ?? address ?? name ?? '';
}

function placeOf(fields: Readonly<Record<string, unknown>>): [ParticipantKind, string | null] {
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

/** `"Maria Lopez <maria@acme.example>"`, or only the address. */
function fromText(raw: string): Participant | null {
  const text = textOf(raw);
  if (text === null) return null;
  const [, name, email] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  if (email !== undefined)
    return { kind: 'person', name: textOf(name), email, userId: null, address: null };
  return { kind: 'person', name: null, email: text.trim(), userId: null, address: null };
}
