import { isAutomaticReply } from './automatic-reply.ts';
import type { Participant } from '../events/participant.ts';
import { type Roles, type Sides, sidesOf, speakerOf, type TurnEvent } from './sides.ts';

/**
 * Whose turn it is in a side conversation, from its events alone.
 *
 * - The *creator* is the actor of the create event. *Messages* are the create and all events with a message, oldest
 *   first; the create is the first whatever its date, for dates come from different clocks. Who speaks is the event's
 *   actor, else the message's sender.
 * - *Us* is the creator, *them* everybody else. Where the conversation reaches anybody outside, all known agents are us
 *   too, unless the creator is known to be none. Outside is every participant, speaker and recipient who is neither the
 *   creator, nor known to be an agent, nor a child ticket's group or agent. So among agents only the creator is us.
 *   An unknown role counts as outside. People are the same where their addresses or their user ids are.
 * - An *internal note*, a message of ours that names recipients and all of them are us, does not count. Neither does an
 *   *automatic reply* of theirs.
 * - *The ball* is theirs after a message of ours that counts, ours after one of theirs; *since* the first of them that
 *   is still unanswered, so a chaser makes no debt younger. Closing settles all debts: what was said before the last
 *   closing waits for nobody. Where nothing was said since, but the conversation was reopened, the ball lies where the
 *   last message left it, since the reopening.
 * - The *first reply* takes from the create to their first message that counts. An *exchange* is one or more messages
 *   of ours followed by one of theirs.
 */
export type WhoseTurn = 'ours' | 'theirs';

export interface Turn {
  readonly whose: WhoseTurn;
  /** Milliseconds since 1970; null where what waits has no date. */
  readonly sinceMs: number | null;
  /** Who said the last message that counts. */
  readonly lastSpeaker: Participant;
  /**
   * Who owes an answer, as the recipients of our last message, else the conversation's participants; or whom we owe
   * one, as the speakers of what is unanswered, the first one first.
   */
  readonly people: readonly Participant[];
  /** Milliseconds, never below 0; null where they have said nothing that counts, or without a date. */
  readonly firstReplyMs: number | null;
  /** How often the ball came back to us. */
  readonly exchanges: number;
}

/**
 * Answers for closed conversations too, as if they had been reopened without a date; whether one waits at all is for
 * `waiting.ts` to say.
 *
 * @param events of one conversation, all of them, oldest first, those without a date at the end
 * @param participants the conversation's own; empty where only events are known
 * @returns null where nobody knows: who created it, who spoke last, or anything that was said
 */
export function turnOf(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
  roles: Roles,
): Turn | null {
  const sides = sidesOf(events, participants, roles);
  if (!sides || events.every(({ message }) => message === null)) return null;

  const ordered = createFirst(events);
  const counting = countingIn(ordered, sides);
  if (counting.at(-1)?.by === null) return null;
  const messages = counting.filter((one) => one.by !== null);
  const last = messages.at(-1);
  if (!last) return null;

  const closedAt = ordered.findLastIndex((event) => isOpened(event) === false);
  const closedMs = ordered[closedAt]?.createdMs;
  // Who writes and closes at once does both in one moment, in whichever order the events come.
  const sinceClosed = messages.filter(
    ({ at, createdMs }) => at > closedAt && createdMs !== closedMs,
  );
  const unanswered = lastRun(sinceClosed.length > 0 ? sinceClosed : messages);
  const reopenedMs = sinceClosed.length > 0 ? null : reopening(ordered, closedAt);

  return {
    whose: last.by === 'us' ? 'theirs' : 'ours',
    sinceMs: later(unanswered.find(isDated)?.createdMs ?? null, reopenedMs),
    lastSpeaker: last.speaker,
    people: last.by === 'us' ? askedBy(last, participants, sides) : speakersOf(unanswered, sides),
    firstReplyMs: firstReply(ordered[0]?.createdMs ?? null, messages),
    exchanges: messages.filter(({ by }, index) => by === 'them' && messages[index - 1]?.by === 'us')
      .length,
  };
}

/** A message that counts. */
interface Spoken {
  readonly by: 'us' | 'them';
  readonly speaker: Participant;
  readonly to: readonly Participant[];
  readonly createdMs: number | null;
  /** Its place among the conversation's events. */
  readonly at: number;
}

function createFirst(events: readonly TurnEvent[]): readonly TurnEvent[] {
  const create = events.find(({ type }) => type === 'create');
  return create ? [create, ...events.filter((event) => event !== create)] : events;
}

/** The messages that count, the create first; `by` is null where nobody knows who spoke. */
function countingIn(
  events: readonly TurnEvent[],
  sides: Sides,
): (Spoken | { readonly by: null })[] {
  const conversationSubject = events[0]?.message?.subject ?? null;
  return events.flatMap((event, at): (Spoken | { by: null })[] => {
    const { actor, message, createdMs } = event;
    if (at > 0 && message === null) return [];

    const to = message?.to ?? [];
    const speaker = speakerOf(event);
    if (speaker && sides.isOurs(speaker)) {
      const isInternal = to.length > 0 && to.every(sides.isOurs);
      return isInternal ? [] : [{ by: 'us', speaker, to, createdMs, at }];
    }
    if (message && isAutomaticReply(message, actor, conversationSubject)) return [];
    return [speaker ? { by: 'them', speaker, to, createdMs, at } : { by: null }];
  });
}

/** The messages of the side that spoke last, since the other spoke. */
function lastRun(messages: readonly Spoken[]): readonly Spoken[] {
  const by = messages.at(-1)?.by;
  return messages.slice(messages.findLastIndex((one) => one.by !== by) + 1);
}

/** Whether the event opened or closed the conversation; any state but `open` closes. Null where it did neither. */
function isOpened({ changes }: TurnEvent): boolean | null {
  const state = changes.find(({ property }) => property === 'state');
  return state ? state.to === 'open' : null;
}

/** When the conversation was opened again; further updates may repeat that it is open, so the first tells. */
function reopening(events: readonly TurnEvent[], closedAt: number): number | null {
  if (closedAt < 0) return null;
  return events.find((event, at) => at > closedAt && isOpened(event))?.createdMs ?? null;
}

function askedBy({ to }: Spoken, participants: readonly Participant[], sides: Sides) {
  const [recipients, others] = [to, participants].map((all) =>
    sides.people(all.filter((one) => !sides.isOurs(one))),
  );
  return recipients?.length ? recipients : (others ?? []);
}

function speakersOf(messages: readonly Spoken[], sides: Sides): Participant[] {
  return sides.people(messages.map(({ speaker }) => speaker));
}

function firstReply(askedMs: number | null, messages: readonly Spoken[]): number | null {
  const answeredMs = messages.find(({ by }) => by === 'them')?.createdMs ?? null;
  return askedMs === null || answeredMs === null ? null : Math.max(0, answeredMs - askedMs);
}

function isDated({ createdMs }: Spoken): boolean {
  return createdMs !== null;
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
