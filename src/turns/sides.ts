import { isMachine } from './automatic-reply.ts';
import type { SideConversationEvent } from '../events/event.ts';
import type { Message } from '../events/message.ts';
import { type Participant, participantKey } from '../events/participant.ts';

/** By user id: true for agents and admins, false for everybody else. A user that is not in it has an unknown role. */
export type Roles = ReadonlyMap<string, boolean>;

/** What an event must tell for its conversation's turn: no bodies, so that an export of a whole account fits in memory. */
export interface TurnEvent extends Pick<
  SideConversationEvent,
  'type' | 'actor' | 'createdMs' | 'changes'
> {
  readonly message: Pick<Message, 'from' | 'to' | 'subject'> | null;
}

/** Who is on which side in one conversation. */
export interface Sides {
  /** Names the person behind a participant: by address where the conversation tells it, else by user id or place. */
  readonly personOf: (participant: Participant) => string;
  readonly isOurs: (participant: Participant) => boolean;
  /** Each person once, in the order given; by name where the conversation names the person anywhere. */
  readonly people: (participants: readonly Participant[]) => Participant[];
}

/**
 * Divides a conversation into us and them; `whose-turn.ts` says how.
 *
 * @param events of one conversation, in any order
 * @param participants the conversation's own; empty where only events are known
 * @returns null where nobody knows who created it
 */
export function sidesOf(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
  roles: Roles,
): Sides | null {
  const company = companyOf(events, participants);
  if (!company) return null;
  const { creator, personOf, seenAs } = company;

  const agents = new Set([...seenAs.keys()].filter((person) => isAgent(seenAs.get(person), roles)));
  const reachesOutside = [...seenAs].some(
    ([person, seen]) => person !== creator && !agents.has(person) && !seen.some(ofChildTicket),
  );
  const alone = !reachesOutside || isAgent(seenAs.get(creator), roles) === false;
  const ours = new Set(alone ? [creator] : [creator, ...agents]);

  return {
    personOf,
    isOurs: (participant) => ours.has(personOf(participant)),
    people: (some) => {
      const firsts = new Map(some.toReversed().map((one) => [personOf(one), one]));
      const order = new Set(some.map(personOf));
      return [...order].flatMap((person) => {
        const named = seenAs.get(person)?.filter(({ name }) => name !== null) ?? [];
        // An agent is seen as a group's member too, under the group's name.
        return named.find(({ kind }) => kind === 'person') ?? named[0] ?? firsts.get(person) ?? [];
      });
    },
  };
}

/**
 * The users whose roles may change whose turn it is, so that nobody asks about the others. None where at most one party
 * besides the creator takes part: it is them, whatever its role. Where there are more, everybody's, also the creator's:
 * a creator known to be no agent has no colleagues.
 *
 * @param events of one conversation, in any order
 * @param participants the conversation's own
 * @returns user ids, each once
 */
export function userIdsInDoubt(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
): string[] {
  const company = companyOf(events, participants);
  if (!company) return [];
  const { creator, seenAs } = company;

  const others = [...seenAs]
    .filter(([person]) => person !== creator)
    .map(([, seen]) => ({ ids: userIdsOf(seen), isGroup: seen.every(ofChildTicket) }))
    // A child ticket's group is on nobody's account outside, and no agent either: it decides nothing.
    .filter(({ ids, isGroup }) => ids.length > 0 || !isGroup);
  const ids = others.flatMap((other) => other.ids);
  if (others.length <= 1 || ids.length === 0) return [];
  return [...userIdsOf(seenAs.get(creator) ?? []), ...ids];
}

/** Who said what the event carries: its actor, else the sender of its message; null where nobody knows. */
export function speakerOf({ actor, message }: Pick<TurnEvent, 'actor' | 'message'>) {
  return actor ?? message?.from ?? null;
}

/** Everybody whom a conversation reaches. Persons are named by a key that joins what is known of the same one. */
interface Company {
  readonly creator: string;
  readonly personOf: (participant: Participant) => string;
  readonly seenAs: ReadonlyMap<string, readonly Participant[]>;
}

function companyOf(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
): Company | null {
  const creator = events.find(({ type }) => type === 'create')?.actor ?? null;
  if (!creator) return null;

  const others = [...participants];
  for (const event of events) {
    if (event.message === null) continue;
    const speaker = speakerOf(event);
    if (speaker) others.push(speaker);
    for (const recipient of event.message.to) others.push(recipient);
  }
  // A mail server's report does not bring anybody in.
  // Where one object stands for all mentions of somebody, as in an account's export, it is looked at once.
  const everybody = [...new Set([creator, ...others.filter((one) => !isMachine(one))])];

  const personOf = joinedBy(everybody);
  const seenAs = new Map<string, Participant[]>(everybody.map((one) => [personOf(one), []]));
  for (const one of everybody) seenAs.get(personOf(one))?.push(one);
  return { creator: personOf(creator), personOf, seenAs };
}

/**
 * Tells persons apart by their addresses, or user ids where they have none; whoever is seen with both joins the two.
 *
 * @returns what names the person behind a participant
 */
function joinedBy(everybody: readonly Participant[]): Company['personOf'] {
  const joins = new Map<string, string>();
  const lastOf = (key: string): string => {
    let last = key;
    for (let next = joins.get(key); next !== undefined; next = joins.get(next)) last = next;
    return last;
  };
  for (const participant of everybody) {
    const { email, userId } = participant;
    if (email === null || userId === null) continue;
    const byEmail = lastOf(keyOf(participant));
    const byUserId = lastOf(keyOf({ ...participant, email: null }));
    if (byEmail !== byUserId) joins.set(byUserId, byEmail);
  }
  const persons = new Map<Participant, string>();
  return (participant) => {
    const known = persons.get(participant);
    if (known !== undefined) return known;
    const person = lastOf(keyOf(participant));
    persons.set(participant, person);
    return person;
  };
}

/** A user, a group and a Slack channel may bear the same number. */
function keyOf(participant: Participant): string {
  const { email, userId, kind } = participant;
  const sort = email === null ? (userId === null ? kind : 'user') : 'email';
  return `${sort} ${participantKey(participant)}`;
}

function userIdsOf(seen: readonly Participant[]): string[] {
  return [...new Set(seen.map(({ userId }) => userId).filter((userId) => userId !== null))];
}

/** Null where nobody knows. */
function isAgent(seen: readonly Participant[] = [], roles: Roles): boolean | null {
  const known = userIdsOf(seen).map((userId) => roles.get(userId));
  if (known.includes(true)) return true;
  return known.includes(false) ? false : null;
}

function ofChildTicket({ kind }: Participant): boolean {
  return kind === 'child-ticket';
}
