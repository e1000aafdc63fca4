import { EVENT_TYPES, type EventType } from '../../model/event.ts';
import type { Order } from '../../model/rows.ts';

/** How the agent likes the list; remembered per agent, not per ticket. */
export interface ViewChoices {
  readonly order: Order;
  /** The types shown; none means all. */
  readonly types: readonly EventType[];
}

export const INITIAL_CHOICES: ViewChoices = { order: 'newest', types: [] };

/** Choices that were kept, perhaps by another version of the app; null where they make no sense. */
export function readChoices(kept: unknown): ViewChoices | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { order, types } = kept as { order?: unknown; types?: unknown };
  return {
    order: order === 'oldest' ? 'oldest' : 'newest',
    types: EVENT_TYPES.filter((type) => Array.isArray(types) && types.includes(type)),
  };
}
