import { channelOfParticipant, isSameParticipant } from './channel.ts';
import type { Channel } from './channel.ts';
import type { Participant } from './event.ts';
import { InvalidBody } from './invalid-body.ts';
import { mailParticipant } from './people.ts';
import { isObject } from './wire.ts';
import type { WireObject } from './wire.ts';
import type { User } from './world.ts';

const MAX_RECIPIENTS = 100;
const MAX_OUTSIDERS = 48;

/** The documented forms of a recipient: the properties that it must have, and those that it may have. */
const FORMS: readonly { channel: Channel; required: string[]; optional: string[] }[] = [
  { channel: 'email', required: ['user_id'], optional: ['email', 'name'] },
  { channel: 'email', required: ['email'], optional: ['name'] },
  { channel: 'slack', required: ['slack_workspace_id', 'slack_channel_id'], optional: [] },
  { channel: 'msteams', required: ['msteams_channel_id'], optional: [] },
  { channel: 'child-ticket', required: ['support_group_id'], optional: ['support_agent_id'] },
];

export interface Recipients {
  channel: Channel;
  /** As in events, without repetitions. */
  participants: Participant[];
}

/**
 * Checks the `to` of a message by the documented rules: one kind of recipient, 100 at most, of whom 48 are no agents.
 *
 * @param known the participants of the conversation, whose names are taken over
 * @throws InvalidBody
 */
export function recipientsIn(
  to: unknown,
  users: readonly User[],
  known: readonly Participant[],
): Recipients {
  if (!Array.isArray(to) || to.length === 0) {
    throw new InvalidBody('The message needs at least one recipient in “to”.');
  }
  const given: Participant[] = to.map(recipient);
  const [channel = 'email', ...others] = new Set(given.map(channelOfParticipant));
  if (others.length > 0) throw new InvalidBody('Recipients of different kinds cannot be mixed.');
  if (channel !== 'email' && given.length > 1) {
    throw new InvalidBody('A message can have one channel or group at most.');
  }
  if (given.length > MAX_RECIPIENTS) {
    throw new InvalidBody(`A message can have ${MAX_RECIPIENTS} recipients at most.`);
  }
  const participants = given.map((one) =>
    channel === 'email' ? person(one, users, known) : (knownAs(one, known) ?? nameless(one)),
  );
  if (participants.filter((one) => !isAgent(one, users)).length > MAX_OUTSIDERS) {
    throw new InvalidBody(
      `A message can have ${MAX_OUTSIDERS} recipients at most who are not agents.`,
    );
  }
  return { channel, participants: withoutRepetitions(participants) };
}

/** Adds to a list the participants that are not in it yet. */
export function withParticipants(
  list: readonly Participant[],
  added: readonly Participant[],
): Participant[] {
  return [...list, ...added.filter((one) => knownAs(one, list) === undefined)];
}

function withoutRepetitions(list: readonly Participant[]): Participant[] {
  return list.reduce<Participant[]>((before, one) => withParticipants(before, [one]), []);
}

/** A recipient in one of the documented forms, without properties that are null. */
function recipient(value: unknown): Participant {
  const given = isObject(value) ? withoutNulls(value) : {};
  const keys = Object.keys(given);
  const isKnown = FORMS.some(
    ({ required, optional }) =>
      required.every((key) => keys.includes(key)) &&
      keys.every((key) => required.includes(key) || optional.includes(key)),
  );
  if (!isKnown) {
    throw new InvalidBody(
      'Each recipient is a user, an email address, a Slack channel, a Teams channel, or a group.',
    );
  }
  for (const [key, entry] of Object.entries(given)) checkProperty(key, entry);
  return given;
}

function checkProperty(key: string, value: unknown): void {
  const text = typeof value === 'number' ? String(value) : value;
  const isValid =
    typeof text === 'string' &&
    (key === 'email' ? /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) : text.trim() !== '');
  if (!isValid) throw new InvalidBody(`${JSON.stringify(value)} is not a valid ${key}.`);
}

function person(
  { user_id: id, email, name }: Participant,
  users: readonly User[],
  known: readonly Participant[],
): Participant {
  const user = users.find((one) =>
    id === undefined ? isSameParticipant({ email: one.email }, { email }) : one.id === Number(id),
  );
  if (id !== undefined && user === undefined) {
    throw new InvalidBody(`The user ${String(id)} does not exist.`);
  }
  const given = user ? mailParticipant(user) : { user_id: null, name: name ?? null, email };
  return knownAs(given, known) ?? given;
}

function knownAs(one: Participant, known: readonly Participant[]): Participant | undefined {
  return known.find((other) => isSameParticipant(one, other));
}

function nameless(one: Participant): Participant {
  return { ...one, name: null };
}

function isAgent(participant: Participant, users: readonly User[]): boolean {
  return users.some(
    (user) => user.role !== 'end-user' && isSameParticipant(mailParticipant(user), participant),
  );
}

function withoutNulls(value: WireObject): WireObject {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}
