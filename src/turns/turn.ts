import { isAutomaticReply } from './automatic-reply.ts';
import type { Participant } from '../events/participant.ts';
import { authorOf, type Roles, type Sides, sidesOf, type TurnEvent } from './sides.ts';
import { CALENDAR_TIME, type WorkingTime } from './working-time.ts';

/**
 * Whose turn it is in a side conversation. It follows from the conversation's events alone, by these definitions:
 *
 * - The *creator* is the actor of the create event.
 * - *Messages* are the create event and all events with a message, oldest first. The create event comes first whatever
 *   its date, because dates come from different clocks. The *author* of a message is the event's actor, or else the
 *   message's sender.
 * - *Our side* is the creator. *Their side* is everybody else. If the conversation reaches anybody outside, all known
 *   agents are on our side too, unless the creator is known not to be an agent. *Outside* is every participant, author,
 *   and recipient who is not the creator, not known to be an agent, and not a child ticket's group or agent. A user with
 *   an unknown role counts as outside; see `knownTurnOf` for roles that could not be fetched. So among agents, only the
 *   creator is on our side. Participants with the same email address or the same user ID are the same person.
 * - Two kinds of messages do not count: *internal notes*, which are messages of ours that name recipients, all of them
 *   on our side; and *automatic replies* of theirs.
 * - It is *their turn* after a message of ours that counts, and *our turn* after a message of theirs that counts. The
 *   turn starts with the first of these messages that is still unanswered, so a reminder does not restart it.
 * - Closing the conversation settles all messages before the last close: they no longer wait for an answer. If the
 *   conversation was reopened and has no message since, the last message decides whose turn it is, and the turn starts
 *   at the reopening. A close that the same person takes back within `TAKEN_BACK_MS`, with no message between that counts,
 *   settles nothing: the turn is what it was before.
 * - The *first reply* time runs from the create event to their first message that counts. An *exchange* is one or more
 *   messages of ours followed by one of theirs.
 */
export type WhoseTurn = 'ours' | 'theirs';

/** For how long a close can be taken back, in milliseconds: a slip, and no end of the conversation. */
const TAKEN_BACK_MS = 5 * 60_000;

/** Whose turn it is in a conversation, since when, and its reply metrics. */
export interface Turn<Event extends TurnEvent = TurnEvent> {
  readonly whose: WhoseTurn;
  /** When the turn started, in milliseconds since 1970; null if the events that decide it have no date. */
  readonly sinceMs: number | null;
  /** The first message that is still unanswered. */
  readonly unanswered: Event;
  /** The last message that counts. */
  readonly lastMessage: Event;
  /** How many messages count. */
  readonly messageCount: number;
  /** The author of the last message that counts. */
  readonly lastAuthor: Participant;
  /**
   * On their turn, the people whose answer is pending: the recipients of our last message, or else the conversation's
   * participants. On our turn, the authors of the unanswered messages, in the order of their first message.
   */
  readonly people: readonly Participant[];
  /** Working milliseconds, at least 0; null if their side has no message that counts, or if a date is missing. */
  readonly firstReplyMs: number | null;
  /** How often their side has answered ours. */
  readonly exchanges: number;
}

/**
 * Determines whose turn it is. A closed conversation is treated as if it had been reopened without a date. Use `isOpen`
 * in `waiting.ts` to find out whether a conversation waits for an answer at all.
 *
 * @param events all events of one conversation, oldest first, those without a date at the end
 * @param participants the conversation's own participants; empty if only its events are known
 * @param time measures the time until the first reply
 * @returns null if it is unknown who created the conversation or who wrote last, or if there is no message
 */
export function turnOf<Event extends TurnEvent>(
  events: readonly Event[],
  participants: readonly Participant[],
  roles: Roles,
  time: WorkingTime = CALENDAR_TIME,
): Turn<Event> | null {
  return judge(events, participants, roles, time)?.turn ?? null;
}

/** A turn with what it follows from, for metrics of more than the current turn. */
export interface Judgement<Event extends TurnEvent = TurnEvent> {
  readonly turn: Turn<Event>;
  readonly sides: Sides;
  /** The messages that count, the create event first, then oldest first. */
  readonly messages: readonly CountedMessage<Event>[];
  /** The closes that were not taken back, by their index among the events; see `CountedMessage.index`. */
  readonly closes: readonly { readonly index: number; readonly createdMs: number | null }[];
}

/** As `turnOf`, with what the turn follows from. */
export function judge<Event extends TurnEvent>(
  events: readonly Event[],
  participants: readonly Participant[],
  roles: Roles,
  time: WorkingTime,
): Judgement<Event> | null {
  const sides = sidesOf(events, participants, roles);
  if (!sides || events.every(({ message }) => message === null)) return null;

  const ordered = createFirst(events);
  const counted = countedMessages(ordered, sides);
  if (counted.at(-1)?.side === null) return null;
  const messages = counted.filter((one) => one.side !== null);
  const last = messages.at(-1);
  if (!last) return null;

  const closes = lastingCloses(ordered, messages, sides);
  const closeIndex = closes.at(-1)?.index ?? -1;
  const closedMs = ordered[closeIndex]?.createdMs;
  // Submitting a message and closing create two events of one date, in either order. Such a message is settled too.
  const sinceClosed = messages.filter(
    ({ index, createdMs }) => index > closeIndex && createdMs !== closedMs,
  );
  const unanswered = lastRun(sinceClosed.length > 0 ? sinceClosed : messages);
  const reopenedMs = sinceClosed.length > 0 ? null : reopeningMs(ordered, closeIndex);
  const first = unanswered[0] ?? last;

  const turn: Turn<Event> = {
    whose: last.side === 'ours' ? 'theirs' : 'ours',
    sinceMs: laterOf(unanswered.find(isDated)?.createdMs ?? null, reopenedMs),
    unanswered: first.event,
    lastMessage: last.event,
    messageCount: messages.length,
    lastAuthor: last.author,
    people:
      last.side === 'ours' ? addresseesOf(last, participants, sides) : authorsOf(unanswered, sides),
    firstReplyMs: firstReplyMsOf(ordered[0]?.createdMs ?? null, messages, time),
    exchanges: messages.filter(
      ({ side }, index) => side === 'theirs' && messages[index - 1]?.side === 'ours',
    ).length,
  };
  return { turn, sides, messages, closes };
}

/** A message that counts. */
export interface CountedMessage<Event extends TurnEvent = TurnEvent> {
  readonly event: Event;
  /** The author's side. */
  readonly side: 'ours' | 'theirs';
  readonly author: Participant;
  readonly to: readonly Participant[];
  readonly createdMs: number | null;
  /** Index among the conversation's events. */
  readonly index: number;
}

function createFirst<Event extends TurnEvent>(events: readonly Event[]): readonly Event[] {
  const create = events.find(({ type }) => type === 'create');
  return create ? [create, ...events.filter((event) => event !== create)] : events;
}

/** Returns the messages that count, the create event first. `side` is null if the author is unknown. */
function countedMessages<Event extends TurnEvent>(
  events: readonly Event[],
  sides: Sides,
): (CountedMessage<Event> | { readonly side: null })[] {
  const conversationSubject = events[0]?.message?.subject ?? null;
  return events.flatMap((event, index): (CountedMessage<Event> | { side: null })[] => {
    const { actor, message, createdMs } = event;
    if (index > 0 && message === null) return [];

    const to = message?.to ?? [];
    const author = authorOf(event);
    if (author && sides.isOurs(author)) {
      const isInternal = to.length > 0 && to.every(sides.isOurs);
      return isInternal ? [] : [{ event, side: 'ours', author, to, createdMs, index }];
    }
    if (message && isAutomaticReply(message, actor, conversationSubject)) return [];
    return [author ? { event, side: 'theirs', author, to, createdMs, index } : { side: null }];
  });
}

/** The trailing messages that are all from one side. */
function lastRun<Event extends TurnEvent>(
  messages: readonly CountedMessage<Event>[],
): readonly CountedMessage<Event>[] {
  const side = messages.at(-1)?.side;
  return messages.slice(messages.findLastIndex((one) => one.side !== side) + 1);
}

/**
 * Returns true if the event opened the conversation, false if it closed it, and null if it did neither. Any state other
 * than `open` counts as closed.
 */
function opensConversation({ changes }: TurnEvent): boolean | null {
  const state = changes.find(({ property }) => property === 'state');
  return state ? state.to === 'open' : null;
}

/** The closes that were not taken back, oldest first. */
function lastingCloses<Event extends TurnEvent>(
  events: readonly Event[],
  messages: readonly CountedMessage<Event>[],
  sides: Sides,
): Judgement['closes'] {
  return events.flatMap(({ createdMs }, index) =>
    isLastingClose(events, index, messages, sides) ? [{ index, createdMs }] : [],
  );
}

/** Whether the event at the index is a close that was not taken back. */
function isLastingClose<Event extends TurnEvent>(
  events: readonly Event[],
  index: number,
  messages: readonly CountedMessage<Event>[],
  sides: Sides,
): boolean {
  const event = events[index];
  if (!event || opensConversation(event) !== false) return false;
  const openIndex = events.findIndex((one, at) => at > index && opensConversation(one));
  const opening = events[openIndex];
  if (!opening || !isSoonAfter(event, opening) || !isBySamePerson(event, opening, sides))
    return true;
  // A message with the date of the close was submitted with it.
  return messages.some(
    (message) =>
      message.index > index && message.index < openIndex && message.createdMs !== event.createdMs,
  );
}

function isSoonAfter(
  { createdMs: closedMs }: TurnEvent,
  { createdMs: openedMs }: TurnEvent,
): boolean {
  return closedMs !== null && openedMs !== null && openedMs - closedMs <= TAKEN_BACK_MS;
}

function isBySamePerson(
  { actor: one }: TurnEvent,
  { actor: other }: TurnEvent,
  sides: Sides,
): boolean {
  return one !== null && other !== null && sides.identityOf(one) === sides.identityOf(other);
}

/** The date of the first event that reopened the conversation. Later updates may repeat the state `open`. */
function reopeningMs(events: readonly TurnEvent[], closeIndex: number): number | null {
  if (closeIndex < 0) return null;
  return (
    events.find((event, index) => index > closeIndex && opensConversation(event))?.createdMs ?? null
  );
}

function addresseesOf({ to }: CountedMessage, participants: readonly Participant[], sides: Sides) {
  const [recipients, others] = [to, participants].map((people) =>
    sides.uniquePeople(people.filter((one) => !sides.isOurs(one))),
  );
  return recipients?.length ? recipients : (others ?? []);
}

function authorsOf(messages: readonly CountedMessage[], sides: Sides): Participant[] {
  return sides.uniquePeople(messages.map(({ author }) => author));
}

function firstReplyMsOf(
  askedMs: number | null,
  messages: readonly CountedMessage[],
  time: WorkingTime,
): number | null {
  const answeredMs = messages.find(({ side }) => side === 'theirs')?.createdMs ?? null;
  return askedMs === null || answeredMs === null ? null : time.elapsedMs(askedMs, answeredMs);
}

function isDated({ createdMs }: CountedMessage): boolean {
  return createdMs !== null;
}

function laterOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
