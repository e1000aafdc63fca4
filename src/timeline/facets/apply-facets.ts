import type { SideConversationEvent } from '../../events/event.ts';
import { type DayRange, isAnyDay, isWithin } from './date-range.ts';
import { FACET_KEYS, FACETS, type FacetKey, type Facets } from './facets.ts';

/** How many events each option would leave, with the other facets as they are. */
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>;

export interface FacetResult {
  readonly shown: readonly SideConversationEvent[];
  readonly counts: FacetCounts;
  /** The events that all facets but the date leave, to count what a date would leave. */
  readonly ofAnyDate: readonly SideConversationEvent[];
}

/**
 * Applies all facets and counts every option in one pass: an event that only one facet excludes still counts for the
 * options of that facet.
 *
 * @param range the days that `facets.date` stands for today; null if it is null
 * @param dayOf the name of the day of a time, in the agent's time zone
 */
export function applyFacets(
  events: readonly SideConversationEvent[],
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
): FacetResult {
  const chosen = FACET_KEYS.map((key) => new Set(facets[key]));
  const counts = FACET_KEYS.map(() => new Map<string, number>());
  // Events without a date stay as long as neither end of the range is chosen.
  const takesAnyDay = range === null || isAnyDay(range);
  const shown: SideConversationEvent[] = [];
  const ofAnyDate: SideConversationEvent[] = [];

  for (const event of events) {
    const options = optionsOf(event);
    let excluding = -1;
    let exclusions = 0;
    for (let facet = 0; facet < options.length; facet += 1) {
      if (accepts(chosen[facet], options[facet])) continue;
      excluding = facet;
      exclusions += 1;
    }
    const isInRange =
      takesAnyDay || (event.createdMs !== null && isWithin(range, dayOf(event.createdMs)));

    if (exclusions === 0) ofAnyDate.push(event);
    if (exclusions === 0 && isInRange) shown.push(event);
    if (!isInRange || exclusions > 1) continue;
    if (exclusions === 1) countOptions(counts[excluding], options[excluding]);
    else for (const [facet, own] of options.entries()) countOptions(counts[facet], own);
  }
  const byKey = Object.fromEntries(FACET_KEYS.map((key, index) => [key, counts[index]]));
  return { shown, counts: byKey as Record<FacetKey, Map<string, number>>, ofAnyDate };
}

/** The options of an event in the order of `FACET_KEYS`. Filters run over all events again and again. */
const knownOptions = new WeakMap<SideConversationEvent, readonly (readonly string[])[]>();

function optionsOf(event: SideConversationEvent): readonly (readonly string[])[] {
  const known = knownOptions.get(event);
  if (known) return known;
  const options = FACET_KEYS.map((key) => FACETS[key].optionsOf(event));
  knownOptions.set(event, options);
  return options;
}

function accepts(
  chosen: ReadonlySet<string> | undefined,
  options: readonly string[] = [],
): boolean {
  if (chosen === undefined || chosen.size === 0) return true;
  return options.some((option) => chosen.has(option));
}

function countOptions(
  counts: Map<string, number> | undefined,
  options: readonly string[] = [],
): void {
  for (const option of options) counts?.set(option, (counts.get(option) ?? 0) + 1);
}
