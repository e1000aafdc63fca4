import { COMMENT_EDITORS, type CommentEditor } from '../ui/host-actions.tsx';
import { LAST_DAYS, type DateChoice } from './facets/date-range.ts';
import {
  type FacetDefinition,
  type Facets,
  FACETS,
  facetsFrom,
  NO_FACETS,
} from './facets/facets.ts';
import type { Grouping, Order } from './list/rows.ts';

/** The groups of the waiting strip: our turn, their turn, and conversations that the agent set aside. */
export const TURN_GROUPS = ['ours', 'theirs', 'set-aside'] as const;
export type TurnGroup = (typeof TURN_GROUPS)[number];

/**
 * How the agent wants to see the list. Stored per agent, not per ticket, so its facets have no conversations, which belong
 * to one ticket.
 */
export interface ViewOptions {
  readonly order: Order;
  readonly grouping: Grouping;
  readonly facets: Facets;
  /** The groups of the waiting strip that are unfolded. */
  readonly openTurns: readonly TurnGroup[];
  /** The kinds of comments in which quotations say who wrote what, where, and when. */
  readonly attributedEditors: readonly CommentEditor[];
}

/** The view options if none are stored. */
export const DEFAULT_VIEW: ViewOptions = {
  order: 'newest',
  grouping: 'day',
  facets: NO_FACETS,
  openTurns: [],
  attributedEditors: [],
};

/**
 * Parses stored options, perhaps of another version of the app. Invalid parts get their default.
 *
 * @returns null if the stored value is not an object
 */
export function parseViewOptions(stored: unknown): ViewOptions | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { order, grouping, facets, openTurns, attributedEditors } = stored as Record<
    string,
    unknown
  >;
  const storedTurns = textsOf(openTurns);
  return {
    order: order === 'oldest' ? 'oldest' : 'newest',
    grouping: grouping === 'conversation' ? 'conversation' : 'day',
    facets: parseFacets(facets),
    openTurns: TURN_GROUPS.filter((group) => storedTurns.includes(group)),
    attributedEditors: COMMENT_EDITORS.filter((editor) =>
      textsOf(attributedEditors).includes(editor),
    ),
  };
}

/** Parses stored facets. They have no conversations, and no parts that are invalid. */
export function parseFacets(stored: unknown): Facets {
  const facets = (stored ?? {}) as Record<string, unknown>;
  return facetsFrom((key) => parseOptions(FACETS[key], facets[key]), parseDate(facets['date']));
}

function parseOptions({ scope, knownOptions }: FacetDefinition, stored: unknown): string[] {
  if (scope === 'ticket') return [];
  const options = textsOf(stored);
  return knownOptions?.filter((option) => options.includes(option)) ?? options;
}

function parseDate(stored: unknown): DateChoice | null {
  const { kind, days, from, to } = (stored ?? {}) as Record<string, unknown>;
  const known = LAST_DAYS.find((option) => option === days);
  if (kind === 'last-days' && known) return { kind, days: known };
  return kind === 'range' ? { kind, from: dayOrNull(from), to: dayOrNull(to) } : null;
}

function dayOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  return Number.isNaN(Date.parse(value)) ? null : value;
}

/** The texts in an array; none if the value is not an array. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
