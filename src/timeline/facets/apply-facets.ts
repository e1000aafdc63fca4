import type { SideConversationEvent } from '../../events/event.ts';
import { type DayRange, isAnyDay, isWithin } from './date-range.ts';
import { FACET_KEYS, FACETS, type FacetKey, type Facets } from './facets.ts';

/** For each option: how many events would be shown if it were the only chosen one of its facet. */
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>;

/** The result of applying all facets. */
export interface FacetResult {
  readonly shown: readonly SideConversationEvent[];
  readonly counts: FacetCounts;
  /** The events that all facets except the date accept, to count the events of each date option. */
  readonly ignoringDate: readonly SideConversationEvent[];
}

/**
 * Applies all facets and counts the events of every option in one pass: an event that only one facet excludes still
 * counts for the options of that facet.
 *
 * @param range the days that `facets.date` means today; null if it is null
 * @param dayOf the day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it
 */
export function applyFacets(
  events: readonly SideConversationEvent[],
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
): FacetResult {
  const chosen = FACET_KEYS.map((key) => new Set(facets[key]));
  const counts = FACET_KEYS.map(() => new Map<string, number>());
  // A range without ends also accepts events without a date.
  const acceptsAnyDay = range === null || isAnyDay(range);
  const shown: SideConversationEvent[] = [];
  const ignoringDate: SideConversationEvent[] = [];

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
      acceptsAnyDay || (event.createdMs !== null && isWithin(range, dayOf(event.createdMs)));

    if (exclusions === 0) ignoringDate.push(event);
    if (exclusions === 0 && isInRange) shown.push(event);
    if (!isInRange || exclusions > 1) continue;
    if (exclusions === 1) countOptions(counts[excluding], options[excluding]);
    else for (const [facet, own] of options.entries()) countOptions(counts[facet], own);
  }
  const byKey = Object.fromEntries(FACET_KEYS.map((key, index) => [key, counts[index]]));
  return { shown, counts: byKey as Record<FacetKey, Map<string, number>>, ignoringDate };
}

/** A cache of the options of each event, in the order of `FACET_KEYS`, because facets are applied often. */
const optionsCache = new WeakMap<SideConversationEvent, readonly (readonly string[])[]>();

function optionsOf(event: SideConversationEvent): readonly (readonly string[])[] {
  const cached = optionsCache.get(event);
  if (cached) return cached;
  const options = FACET_KEYS.map((key) => FACETS[key].optionsOf(event));
  optionsCache.set(event, options);
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
