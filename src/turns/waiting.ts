import type { SideConversationEvent } from '../events/event.ts';
import { groupByConversation } from '../events/group-by-conversation.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import { type Roles, type TurnEvent, userIdsInDoubt } from './sides.ts';
import { type Turn, turnOf } from './turn.ts';

/** How long an answer has been owed: from new to far too long. */
export type AgeBand = 'fresh' | 'warning' | 'late' | 'overdue';

/** From which age on, in milliseconds, a band begins; below the first all is fresh. */
export interface AgeLimits {
  readonly warningMs: number;
  readonly lateMs: number;
  readonly overdueMs: number;
}

/** An open conversation in which one side owes the other an answer. */
export interface Waiting {
  readonly conversation: SideConversation;
  readonly turn: Turn;
  /** Null where nobody knows since when. */
  readonly age: AgeBand | null;
}

/**
 * The ticket's conversations that wait for somebody, the longest wait first, those without a date at the end.
 *
 * @param incomplete ids of conversations whose events could not all be read: left out, for what is missing may be the
 *   answer
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

/** The users whose roles may change what the ticket's open conversations wait for; each id once. */
export function userIdsInQuestion(timeline: Timeline): string[] {
  const inDoubt = withEvents(timeline)
    .filter(([conversation, events]) => isOpen(conversation, events))
    .flatMap(([{ participants }, events]) => userIdsInDoubt(events, participants));
  return [...new Set(inDoubt)];
}

/** Null where the conversation is not open, or nobody knows whose turn it is. */
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
 * Whether a conversation is open; a closed one waits for nobody.
 *
 * @param events all of the conversation's, oldest first: where it does not tell its state, they do
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

/** How long a turn has lasted; null where nobody knows since when. */
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
