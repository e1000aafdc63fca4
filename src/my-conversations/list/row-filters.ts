import { CHANNELS, type Channel } from '../../events/channel.ts';
import { fold } from '../../events/fold.ts';
import { type Participant, participantKey } from '../../events/participant.ts';
import { matchesQuery, parseQuery } from '../../events/search-query.ts';
import type { TurnGroup } from '../../timeline/view-options.ts';
import { type AgeBand, type AgeLimits, ageOf } from '../../turns/waiting.ts';
import type { WorkingTime } from '../../turns/working-time.ts';
import type { MyWaiting, WaitingConversation } from '../waiting-conversations.ts';

/** The age bands from the longest wait. */
export const AGE_BANDS: readonly AgeBand[] = ['overdue', 'late', 'warning', 'fresh'];

/** What the agent narrows the list to. Values of one filter are alternatives; the filters hold together. */
export interface RowFilters {
  readonly search: string;
  readonly channels: readonly Channel[];
  /** Keys of participants; see `participantKey`. */
  readonly partners: readonly string[];
  readonly ages: readonly AgeBand[];
  readonly unreadOnly: boolean;
}

export const NO_FILTERS: RowFilters = {
  search: '',
  channels: [],
  partners: [],
  ages: [],
  unreadOnly: false,
};

/** The filters with options. */
export const OPTION_FILTERS = ['ages', 'channels', 'partners'] as const;
export type OptionFilter = (typeof OPTION_FILTERS)[number];

/** A waiting conversation with what the list shows and searches of it. */
export interface Row extends WaitingConversation {
  /** Identifies the row: the id of its conversation. */
  readonly key: string;
  /** Null if it is unknown since when the conversation waits. */
  readonly age: AgeBand | null;
}

/** The rows of the list by group, longest wait first. */
export type RowGroups = Readonly<Record<TurnGroup, readonly Row[]>>;

/** The groups from the top of the page. */
export const GROUPS: readonly TurnGroup[] = ['ours', 'theirs', 'set-aside'];

/** @param nowMs milliseconds since 1970 */
export function rowGroups(
  { ours, theirs, setAside }: MyWaiting,
  { limits, time }: { readonly limits: AgeLimits; readonly time: WorkingTime },
  nowMs: number,
): RowGroups {
  const rowsOf = (waiting: readonly WaitingConversation[]) =>
    waiting.map((one): Row => ({
      ...one,
      key: one.conversation.id,
      age: ageOf(one.turn, limits, nowMs, time),
    }));
  return { ours: rowsOf(ours), theirs: rowsOf(theirs), 'set-aside': rowsOf(setAside) };
}

/** How many rows the groups have together. */
export function countRows(groups: RowGroups): number {
  return GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
}

/** How many filters are chosen besides the search. */
export function countFilters({ channels, partners, ages, unreadOnly }: RowFilters): number {
  return channels.length + partners.length + ages.length + (unreadOnly ? 1 : 0);
}

/** Whether anything may be hidden. */
export function isFiltered(filters: RowFilters): boolean {
  return countFilters(filters) > 0 || filters.search.trim() !== '';
}

/** The rows that the filters leave. */
export function filterGroups(groups: RowGroups, filters: RowFilters): RowGroups {
  if (!isFiltered(filters)) return groups;
  const isShown = predicateOf(filters);
  return {
    ours: groups.ours.filter(isShown),
    theirs: groups.theirs.filter(isShown),
    'set-aside': groups['set-aside'].filter(isShown),
  };
}

/** An option of a filter. */
export interface FilterOption {
  readonly value: string;
  /** How many conversations would be shown with this option alone and the other filters. */
  readonly count: number;
  /** The participant of an option of the filter by partner. */
  readonly partner: Participant | null;
}

/**
 * The options that occur in the rows: ages and channels in their fixed order, partners with the most conversations first.
 * Chosen options are there in any case.
 */
export function filterOptions(
  groups: RowGroups,
  filters: RowFilters,
): Readonly<Record<OptionFilter, readonly FilterOption[]>> {
  const rows = GROUPS.flatMap((group) => groups[group]);
  const partners = new Map(
    rows.flatMap(({ turn }) => turn.people.map((one) => [participantKey(one), one] as const)),
  );
  const optionsOf = (filter: OptionFilter, values: readonly string[]) => {
    const isShown = predicateOf({ ...filters, [filter]: [] });
    const counts = new Map<string, number>();
    const all = new Set<string>(filters[filter]);
    for (const row of rows)
      for (const value of valuesOf(row, filter)) {
        all.add(value);
        if (isShown(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    return values
      .filter((value) => all.has(value))
      .map((value) => ({
        value,
        count: counts.get(value) ?? 0,
        partner: filter === 'partners' ? (partners.get(value) ?? null) : null,
      }));
  };
  const partnerKeys = [...new Set([...partners.keys(), ...filters.partners])];
  return {
    ages: optionsOf('ages', AGE_BANDS),
    channels: optionsOf('channels', CHANNELS),
    partners: optionsOf('partners', partnerKeys).toSorted((one, other) => other.count - one.count),
  };
}

/** How many unread conversations the other filters leave. */
export function countUnread(groups: RowGroups, filters: RowFilters): number {
  const isShown = predicateOf({ ...filters, unreadOnly: true });
  return GROUPS.flatMap((group) => groups[group]).filter(isShown).length;
}

/** Adds an option, or removes it. */
export function withOption(filters: RowFilters, filter: OptionFilter, value: string): RowFilters {
  const chosen: readonly string[] = filters[filter];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filters, [filter]: next };
}

function predicateOf(filters: RowFilters): (row: Row) => boolean {
  const query = parseQuery(filters.search);
  return (row) =>
    (!filters.unreadOnly || row.isUnread) &&
    OPTION_FILTERS.every((filter) => {
      const chosen: readonly string[] = filters[filter];
      return chosen.length === 0 || valuesOf(row, filter).some((value) => chosen.includes(value));
    }) &&
    (query.length === 0 || matchesQuery(searchTextOf(row), query));
}

function valuesOf({ age, conversation, turn }: Row, filter: OptionFilter): readonly string[] {
  switch (filter) {
    case 'ages':
      return age === null ? [] : [age];
    case 'channels':
      return [conversation.channel];
    case 'partners':
      return turn.people.map(participantKey);
  }
}

/** By conversation, which is another object as soon as its ticket is checked again. */
const texts = new WeakMap<object, { readonly ticket: object; readonly text: string }>();

/** What a search finds: names and addresses of the partners, both subjects, and the number of the ticket. Folded. */
function searchTextOf({ conversation, ticket, turn }: Row): string {
  const known = texts.get(conversation);
  if (known?.ticket === ticket) return known.text;
  const people = turn.people.flatMap(({ name, email }) => [name, email]);
  const parts = [...people, conversation.subject, `#${ticket.id}`, ticket.subject];
  const text = parts
    .filter((part) => part !== null)
    .map(fold)
    .join('\n');
  texts.set(conversation, { ticket, text });
  return text;
}
