import type { Channel } from '../../events/channel.ts';
import { type DateChoice, type DayRange, isAnyDay, isWithin } from './date-range.ts';
import type { EventType, SideConversationEvent } from '../../events/event.ts';
import { participantKey } from '../../events/participant.ts';

/** What an agent can narrow the list by. Within one facet any chosen option will do; between facets all must hold. */
export interface Facets {
  readonly types: readonly EventType[];
  /** Ids of side conversations. */
  readonly conversations: readonly string[];
  readonly channels: readonly Channel[];
  /** Keys of actors, see `participantKey`. */
  readonly people: readonly string[];
  /** States of the events' conversations. */
  readonly states: readonly string[];
  readonly date: DateChoice | null;
}

export const NO_FACETS: Facets = {
  types: [],
  conversations: [],
  channels: [],
  people: [],
  states: [],
  date: null,
};

/** The facets that are lists of options. */
export type OptionFacet = Exclude<keyof Facets, 'date'>;
export const OPTION_FACETS = ['types', 'conversations', 'channels', 'people', 'states'] as const;

/** How many events each option would leave, the other facets being as they are. */
export type FacetCounts = Readonly<Record<OptionFacet, ReadonlyMap<string, number>>>;

export interface FacetResult {
  readonly shown: readonly SideConversationEvent[];
  readonly counts: FacetCounts;
  /** The events that all facets but the date leave, for counting what a date would leave. */
  readonly ofAnyDate: readonly SideConversationEvent[];
}

/**
 * Applies all facets and counts every option in one pass: an event that only one facet refuses still counts for the
 * options of that facet.
 *
 * @param range the days that `facets.date` stands for today; null where it is null
 * @param dayOf names the day of a moment, in the agent's time zone
 */
export function applyFacets(
  events: readonly SideConversationEvent[],
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
): FacetResult {
  const chosen = OPTION_FACETS.map((facet) => new Set<string>(facets[facet]));
  const counts = OPTION_FACETS.map(() => new Map<string, number>());
  // Events without a date stay as long as neither end of the range is chosen.
  const takesAnyDay = range === null || isAnyDay(range);
  const shown: SideConversationEvent[] = [];
  const ofAnyDate: SideConversationEvent[] = [];

  for (const event of events) {
    const options = OPTION_FACETS.map((facet) => optionOf(event, facet));
    const refusing = options.flatMap((option, index) =>
      accepts(chosen[index], option) ? [] : [index],
    );
    const isInRange =
      takesAnyDay || (event.createdMs !== null && isWithin(range, dayOf(event.createdMs)));

    if (refusing.length === 0) ofAnyDate.push(event);
    if (refusing.length === 0 && isInRange) shown.push(event);
    if (!isInRange || refusing.length > 1) continue;
    for (const [index, option] of options.entries()) {
      if (option === null || (refusing.length === 1 && refusing[0] !== index)) continue;
      counts[index]?.set(option, (counts[index].get(option) ?? 0) + 1);
    }
  }
  const byFacet = Object.fromEntries(OPTION_FACETS.map((facet, index) => [facet, counts[index]]));
  return { shown, counts: byFacet as unknown as FacetCounts, ofAnyDate };
}

/** The option of a facet that an event falls under; null where it falls under none. */
export function optionOf(event: SideConversationEvent, facet: OptionFacet): string | null {
  switch (facet) {
    case 'types':
      return event.type;
    case 'conversations':
      return event.conversationId;
    case 'channels':
      return event.conversation?.channel ?? null;
    case 'people':
      return event.actor && participantKey(event.actor);
    case 'states':
      return event.conversation?.state ?? null;
  }
}

/** Whether any facet is set. */
export function hasFacets({ date, ...options }: Facets): boolean {
  const hasDate = date !== null && !isAnyDay(date);
  return hasDate || Object.values(options).some((chosen) => chosen.length > 0);
}

function accepts(chosen: ReadonlySet<string> | undefined, option: string | null): boolean {
  return chosen === undefined || chosen.size === 0 || (option !== null && chosen.has(option));
}
