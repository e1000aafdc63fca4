import type { SideConversationEvent } from '../events/event.ts';
import { groupByConversation } from '../events/group-by-conversation.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import { type Roles, type TurnEvent, userIdsNeedingRoles } from './sides.ts';
import { type Turn, turnOf } from './turn.ts';

/** How long a conversation has waited for an answer, in ascending order. */
export type AgeBand = 'fresh' | 'warning' | 'late' | 'overdue';

/** The lower limit of each age band in milliseconds. Ages below the first limit are `fresh`. */
export interface AgeLimits {
  readonly warningMs: number;
  readonly lateMs: number;
  readonly overdueMs: number;
}

/** An open conversation that waits for an answer from one side. */
export interface Waiting {
  readonly conversation: SideConversation;
  readonly turn: Turn;
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
  limits: AgeLimits,
  nowMs: number,
  incomplete: ReadonlySet<string>,
): Waiting[] {
  return withEvents(timeline)
    .filter(([{ id }]) => !incomplete.has(id))
    .flatMap(([conversation, events]): Waiting[] => {
      const turn = waitingTurn(conversation, events, roles);
      return turn ? [{ conversation, turn, age: ageOf(turn, limits, nowMs) }] : [];
    })
    .toSorted((a, b) => sinceOf(a) - sinceOf(b));
}

/** Lists the users whose roles can affect the turns of the ticket's open conversations, as IDs without duplicates. */
export function timelineUserIdsNeedingRoles(timeline: Timeline): string[] {
  const userIds = withEvents(timeline)
    .filter(([conversation, events]) => isOpen(conversation, events))
    .flatMap(([{ participants }, events]) => userIdsNeedingRoles(events, participants));
  return [...new Set(userIds)];
}

/** Returns null if the conversation is not open or if it is unknown whose turn it is. */
function waitingTurn(
  conversation: SideConversation,
  events: readonly SideConversationEvent[],
  roles: Roles,
): Turn | null {
  return isOpen(conversation, events) ? turnOf(events, conversation.participants, roles) : null;
}

function withEvents({ conversations, events }: Timeline) {
  const groups = groupByConversation(events);
  return conversations.map((one) => [one, groups.get(one.id) ?? []] as const);
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
  const changes = events.flatMap((event) => event.changes);
  return changes.findLast(({ property }) => property === 'state')?.to ?? null;
}

/** The age band of a turn; null if it is unknown when the turn started. */
export function ageOf({ sinceMs }: Turn, limits: AgeLimits, nowMs: number): AgeBand | null {
  if (sinceMs === null) return null;
  const ageMs = nowMs - sinceMs;
  if (ageMs >= limits.overdueMs) return 'overdue';
  if (ageMs >= limits.lateMs) return 'late';
  return ageMs >= limits.warningMs ? 'warning' : 'fresh';
}

function sinceOf({ turn }: Waiting): number {
  return turn.sinceMs ?? Number.MAX_VALUE;
}
