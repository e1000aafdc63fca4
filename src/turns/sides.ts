import { isMailServer } from './automatic-reply.ts';
import type { SideConversationEvent } from '../events/event.ts';
import type { Message } from '../events/message.ts';
import { type Participant, participantKey } from '../events/participant.ts';

/**
 * By user ID: true for agents and admins, false for end users, null if the account does not know the user. Users that are
 * not in the map have not been fetched, or could not be.
 */
export type Roles = ReadonlyMap<string, boolean | null>;

/**
 * The part of an event that determines whose turn it is. It excludes message bodies, so that the events of a whole
 * account fit in memory.
 */
export interface TurnEvent extends Pick<
  SideConversationEvent,
  'type' | 'actor' | 'createdMs' | 'changes'
> {
  readonly message: Pick<Message, 'from' | 'to' | 'subject'> | null;
}

/** The two sides of one conversation. */
export interface Sides {
  /**
   * A key for the person behind a participant. Participants that the conversation shows to be the same person have the
   * same key: the email address if one is known, otherwise the user ID or the channel address.
   */
  readonly identityOf: (participant: Participant) => string;
  readonly isOurs: (participant: Participant) => boolean;
  /**
   * Removes duplicate people and keeps their order. Prefers a form of each person that has a name, from anywhere in the
   * conversation.
   */
  readonly uniquePeople: (participants: readonly Participant[]) => Participant[];
}

/**
 * Divides the people of a conversation into our side and their side, by the definitions in `turn.ts`.
 *
 * @param events of one conversation, in any order
 * @param participants the conversation's own participants; empty if only its events are known
 * @returns null if the creator is unknown
 */
export function sidesOf(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
  roles: Roles,
): Sides | null {
  const identities = identitiesIn(events, participants);
  if (!identities) return null;
  const { creator, identityOf, mentions } = identities;

  const agents = new Set([...mentions.keys()].filter((key) => isAgent(mentions.get(key), roles)));
  const reachesOutside = [...mentions].some(
    ([key, forms]) => key !== creator && !agents.has(key) && !forms.some(isFromChildTicket),
  );
  const isCreatorAlone = !reachesOutside || isAgent(mentions.get(creator), roles) === false;
  const ours = new Set(isCreatorAlone ? [creator] : [creator, ...agents]);

  return {
    identityOf,
    isOurs: (participant) => ours.has(identityOf(participant)),
    uniquePeople: (people) => {
      const firsts = new Map(people.toReversed().map((one) => [identityOf(one), one]));
      const keys = new Set(people.map(identityOf));
      return [...keys].flatMap((key) => {
        const named = mentions.get(key)?.filter(({ name }) => name !== null) ?? [];
        // An agent of a child ticket's group also appears under the group's name.
        return named.find(({ kind }) => kind === 'person') ?? named[0] ?? firsts.get(key) ?? [];
      });
    },
  };
}

/**
 * Lists the users whose roles can affect whose turn it is, so that roles are fetched only if they matter. The list is
 * empty if at most one other party takes part: that party is the other side in any role. Otherwise it contains
 * everybody, including the creator, because no agent is on the side of a creator who is an end user.
 *
 * @param events of one conversation, in any order
 * @param participants the conversation's own participants
 * @returns user IDs without duplicates
 */
export function userIdsNeedingRoles(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
): string[] {
  const identities = identitiesIn(events, participants);
  if (!identities) return [];
  const { creator, mentions } = identities;

  const others = [...mentions]
    .filter(([key]) => key !== creator)
    .map(([, forms]) => ({ ids: userIdsOf(forms), isGroup: forms.every(isFromChildTicket) }))
    // A child ticket's group is neither outside nor an agent, so it does not affect the result.
    .filter(({ ids, isGroup }) => ids.length > 0 || !isGroup);
  const ids = others.flatMap((other) => other.ids);
  if (others.length <= 1 || ids.length === 0) return [];
  return [...userIdsOf(mentions.get(creator) ?? []), ...ids];
}

/** The author of an event's message: the event's actor, or else the message's sender. Null if both are unknown. */
export function authorOf({ actor, message }: Pick<TurnEvent, 'actor' | 'message'>) {
  return actor ?? message?.from ?? null;
}

/** The people of one conversation. Each is identified by a key, whichever of their addresses or IDs an event has. */
interface Identities {
  /** Key of the conversation's creator. */
  readonly creator: string;
  readonly identityOf: Sides['identityOf'];
  /** By key, every form in which the person appears in the conversation. */
  readonly mentions: ReadonlyMap<string, readonly Participant[]>;
}

/** A cache, because roles and turns need the same identities again whenever anything on the page changes. */
const knownIdentities = new WeakMap<
  readonly TurnEvent[],
  { readonly participants: readonly Participant[]; readonly identities: Identities | null }
>();

function identitiesIn(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
): Identities | null {
  const known = knownIdentities.get(events);
  if (known?.participants === participants) return known.identities;
  const identities = resolveIdentities(events, participants);
  knownIdentities.set(events, { participants, identities });
  return identities;
}

function resolveIdentities(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
): Identities | null {
  const creator = events.find(({ type }) => type === 'create')?.actor ?? null;
  if (!creator) return null;

  const others = [...participants];
  for (const event of events) {
    if (event.message === null) continue;
    const author = authorOf(event);
    if (author) others.push(author);
    for (const recipient of event.message.to) others.push(recipient);
  }
  // Mail servers that report delivery problems are not parties of the conversation.
  // An account's export shares one object between all mentions of a participant. The set skips the repeats.
  const all = [...new Set([creator, ...others.filter((one) => !isMailServer(one))])];

  const identityOf = linkIdentities(all);
  const mentions = new Map<string, Participant[]>(all.map((one) => [identityOf(one), []]));
  for (const one of all) mentions.get(identityOf(one))?.push(one);
  return { creator: identityOf(creator), identityOf, mentions };
}

/**
 * Identifies people by email address, or by user ID if they have no address. A participant that has both links the two.
 *
 * @returns a function that returns the key of the person behind a participant
 */
function linkIdentities(participants: readonly Participant[]): Identities['identityOf'] {
  const links = new Map<string, string>();
  const followLinks = (key: string): string => {
    let last = key;
    for (let next = links.get(key); next !== undefined; next = links.get(next)) last = next;
    return last;
  };
  for (const participant of participants) {
    const { email, userId } = participant;
    if (email === null || userId === null) continue;
    const byEmail = followLinks(keyOf(participant));
    const byUserId = followLinks(keyOf({ ...participant, email: null }));
    if (byEmail !== byUserId) links.set(byUserId, byEmail);
  }
  const cache = new Map<Participant, string>();
  return (participant) => {
    const cached = cache.get(participant);
    if (cached !== undefined) return cached;
    const key = followLinks(keyOf(participant));
    cache.set(participant, key);
    return key;
  };
}

/** The prefix keeps apart a user, a group, and a Slack channel with the same ID. */
function keyOf(participant: Participant): string {
  const { email, userId, kind } = participant;
  const prefix = email === null ? (userId === null ? kind : 'user') : 'email';
  return `${prefix} ${participantKey(participant)}`;
}

function userIdsOf(forms: readonly Participant[]): string[] {
  return [...new Set(forms.map(({ userId }) => userId).filter((userId) => userId !== null))];
}

/** Returns null if the role is unknown. */
function isAgent(forms: readonly Participant[] = [], roles: Roles): boolean | null {
  const known = userIdsOf(forms).map((userId) => roles.get(userId));
  if (known.includes(true)) return true;
  return known.includes(false) ? false : null;
}

function isFromChildTicket({ kind }: Participant): boolean {
  return kind === 'child-ticket';
}
