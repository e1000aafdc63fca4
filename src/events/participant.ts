import type { ParticipantKind } from './channel.ts';
import { fieldsOf, textOf } from './wire-values.ts';

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

/**
 * The properties that the API sends for each kind of participant. The first one that is known is the address; the others
 * only show the kind.
 */
const PROPERTIES: Readonly<
  Record<
    Exclude<ParticipantKind, 'person'>,
    { readonly address: readonly string[]; readonly others: readonly string[] }
  >
> = {
  slack: {
    address: ['slack_user_id', 'slack_channel_id', 'slack_workspace_id'],
    others: [],
  },
  teams: { address: ['msteams_channel_id'], others: [] },
  'child-ticket': { address: ['support_group_id', 'group_id'], others: ['support_agent_id'] },
};

const KINDS = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];

function kindAndAddressOf(
  fields: Readonly<Record<string, unknown>>,
): [ParticipantKind, string | null] {
  const known = (names: readonly string[]) =>
    names.map((name) => textOf(fields[name])).find((text) => text !== null) ?? null;
  for (const kind of KINDS) {
    const { address, others } = PROPERTIES[kind];
    if (known([...address, ...others]) !== null) return [kind, known(address)];
  }
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
