import { LAST_DAYS, type DateChoice } from './facets/date-range.ts';
import { EVENT_TYPES } from '../events/event.ts';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import type { Grouping, Order } from './list/rows.ts';

/**
 * How the agent likes the list; remembered per agent, not per ticket. So the facets are without conversations, which
 * belong to one ticket.
 */
export interface ViewOptions {
  readonly order: Order;
  readonly grouping: Grouping;
  readonly facets: Facets;
}

export const DEFAULT_VIEW: ViewOptions = { order: 'newest', grouping: 'day', facets: NO_FACETS };

const CHANNELS = ['email', 'slack', 'teams', 'child-ticket'] as const;

/** Choices that were kept, perhaps by another version of the app; null where they make no sense. */
export function parseViewOptions(kept: unknown): ViewOptions | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { order, grouping, facets } = kept as Record<string, unknown>;
  const { types, channels, people, states, date } = (facets ?? {}) as Record<string, unknown>;
  return {
    order: order === 'oldest' ? 'oldest' : 'newest',
    grouping: grouping === 'conversation' ? 'conversation' : 'day',
    facets: {
      types: EVENT_TYPES.filter((type) => textsOf(types).includes(type)),
      conversations: [],
      channels: CHANNELS.filter((channel) => textsOf(channels).includes(channel)),
      people: textsOf(people),
      states: textsOf(states),
      date: readDate(date),
    },
  };
}

function readDate(kept: unknown): DateChoice | null {
  const { kind, days, from, to } = (kept ?? {}) as Record<string, unknown>;
  const known = LAST_DAYS.find((option) => option === days);
  if (kind === 'last-days' && known) return { kind, days: known };
  return kind === 'range' ? { kind, from: dayOrNull(from), to: dayOrNull(to) } : null;
}

function dayOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  return Number.isNaN(Date.parse(value)) ? null : value;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
