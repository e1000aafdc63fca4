import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import type { Participant } from '../events/participant.ts';
import { type Roles, type TurnEvent, userIdsNeedingRoles } from './sides.ts';
import { type Turn, turnOf } from './turn.ts';
import { CALENDAR_TIME, type WorkingTime } from './working-time.ts';

/** How long a conversation has waited for an answer, in ascending order. */
export type AgeBand = 'fresh' | 'warning' | 'late' | 'overdue';

/** The lower limit of each age band in working milliseconds. Ages below the first limit are `fresh`. */
export interface AgeLimits {
  readonly warningMs: number;
  readonly lateMs: number;
  readonly overdueMs: number;
}

/** How waits are measured and judged. */
export interface WaitRules {
  readonly limits: AgeLimits;
  readonly time: WorkingTime;
}

/** An open conversation that waits for an answer from one side. */
export interface Waiting {
  readonly conversation: SideConversation;
  readonly turn: Turn<SideConversationEvent>;
  /** Null if it is unknown when the turn started. */
  readonly age: AgeBand | null;
}

/**
 * Lists the ticket's conversations that wait for an answer, the longest wait first, those without a date at the end.
 *
 * @param incomplete IDs of conversations whose events could not all be loaded. They are left out, because the missing
 *   events may contain the answer.
 * @param nowMs milliseconds since 1970
 */
export function waitingConversations(
  timeline: Timeline,
  roles: Roles,
  { limits, time }: WaitRules,
  nowMs: number,
  incomplete: ReadonlySet<string>,
): Waiting[] {
  return timeline.conversations
    .filter(({ id }) => !incomplete.has(id))
    .flatMap((conversation): Waiting[] => {
      const turn = waitingTurn(conversation, timeline, roles);
      return turn ? [{ conversation, turn, age: ageOf(turn, limits, nowMs, time) }] : [];
    })
    .toSorted((a, b) => sinceOf(a) - sinceOf(b));
}

/**
 * Lists the users whose roles can affect whose turn it is in a conversation of the timeline, as IDs without duplicates.
 * The list is empty if the conversation is not open.
 */
export function conversationUserIdsNeedingRoles(
  conversation: SideConversation,
  { eventsByConversation }: Timeline,
): string[] {
  const events = eventsByConversation.get(conversation.id) ?? [];
  return isOpen(conversation, events) ? userIdsNeedingRoles(events, conversation.participants) : [];
}

/** The turns of conversations by their events, which are another list as soon as anything of a conversation changes. */
const cache = new WeakMap<
  readonly SideConversationEvent[],
  { readonly roles: Roles; readonly turn: Turn<SideConversationEvent> | null }
>();

/**
 * Whose turn it is in a conversation of the timeline. The result is cached. Its time until the first reply is calendar time.
 *
 * @returns null if the conversation is not open or if it is unknown whose turn it is; see `knownTurnOf`
 */
export function waitingTurn(
  conversation: SideConversation,
  { eventsByConversation }: Timeline,
  roles: Roles,
): Turn<SideConversationEvent> | null {
  const events = eventsByConversation.get(conversation.id);
  if (!events || !isOpen(conversation, events)) return null;
  const cached = cache.get(events);
  if (cached?.roles === roles) return cached.turn;
  const turn = knownTurnOf(events, conversation.participants, roles);
  cache.set(events, { roles, turn });
  return turn;
}

/**
 * Whose turn it is, as in `turnOf`, but null as long as a role is missing that can change the answer. Otherwise a failed
 * request for the roles would turn "their turn" into "our turn".
 */
export function knownTurnOf<Event extends TurnEvent>(
  events: readonly Event[],
  participants: readonly Participant[],
  roles: Roles,
  time: WorkingTime = CALENDAR_TIME,
): Turn<Event> | null {
  if (isRoleMissing(events, participants, roles)) return null;
  return turnOf(events, participants, roles, time);
}

/** Counts the open conversations of which a role is missing that can change whose turn it is. */
export function countMissingRoles(
  { conversations, eventsByConversation }: Timeline,
  roles: Roles,
  incomplete: ReadonlySet<string>,
): number {
  return conversations.filter((one) => {
    const events = eventsByConversation.get(one.id) ?? [];
    if (incomplete.has(one.id) || !isOpen(one, events)) return false;
    return isRoleMissing(events, one.participants, roles);
  }).length;
}

/** Whether a role is missing that can change whose turn it is. */
export function isRoleMissing(
  events: readonly TurnEvent[],
  participants: readonly Participant[],
  roles: Roles,
): boolean {
  return userIdsNeedingRoles(events, participants).some((id) => !roles.has(id));
}

/**
 * Whether a conversation is open. A conversation that is not open does not wait for an answer.
 *
 * @param events all events of the conversation, oldest first. They determine the state if the conversation has none.
 */
export function isOpen(
  { state }: Pick<SideConversation, 'state'>,
  events: readonly TurnEvent[],
): boolean {
  return (state ?? lastState(events) ?? 'open') === 'open';
}

function lastState(events: readonly TurnEvent[]): string | null {
  for (const { changes } of events.toReversed()) {
    const change = changes.findLast(({ property }) => property === 'state');
    if (change) return change.to;
  }
  return null;
}

/**
 * The age band of a turn; null if it is unknown when the turn started.
 *
 * @param nowMs milliseconds since 1970
 * @param time measures the wait
 */
export function ageOf(
  { sinceMs }: Pick<Turn, 'sinceMs'>,
  limits: AgeLimits,
  nowMs: number,
  time: WorkingTime = CALENDAR_TIME,
): AgeBand | null {
  if (sinceMs === null) return null;
  const ageMs = time.elapsedMs(sinceMs, nowMs);
  if (ageMs >= limits.overdueMs) return 'overdue';
  if (ageMs >= limits.lateMs) return 'late';
  return ageMs >= limits.warningMs ? 'warning' : 'fresh';
}

function sinceOf({ turn }: Waiting): number {
  return turn.sinceMs ?? Number.MAX_VALUE;
}
