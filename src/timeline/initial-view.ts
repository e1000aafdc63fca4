import type { Facets } from './facets/facets.ts';
import { parseFacets, parseViewOptions, textsOf, type ViewOptions } from './view-options.ts';

/** What determines which events are in the list. */
export interface Filters {
  readonly searchText: string;
  readonly facets: Facets;
}

/** The view with which a page opens the large view. */
export interface InitialView {
  readonly view: ViewOptions;
  /** Ids of the chosen side conversations. */
  readonly conversations: readonly string[];
  readonly searchText: string;
  /** Search and facets from before the list was narrowed to its one conversation; null if it is not narrowed. */
  readonly undoFilters: Filters | null;
  /** Key of the event that is open in the list; missing if none is. The large view opens none. */
  readonly openedKey?: string | null;
}

/** Parses an initial view from the URL of the large view. Returns null if it is invalid. */
export function parseInitialView(value: unknown): InitialView | null {
  if (typeof value !== 'object' || value === null) return null;
  const { view, conversations, searchText, undoFilters } = value as Record<string, unknown>;
  const parsed = parseViewOptions(view);
  if (!parsed) return null;
  const ids = textsOf(conversations);
  return {
    view: parsed,
    conversations: ids,
    searchText: textOf(searchText),
    undoFilters: ids.length === 1 ? parseFilters(undoFilters) : null,
  };
}

function parseFilters(value: unknown): Filters | null {
  if (typeof value !== 'object' || value === null) return null;
  const { searchText, facets } = value as Record<string, unknown>;
  const { conversations } = (facets ?? {}) as Record<string, unknown>;
  return {
    searchText: textOf(searchText),
    facets: { ...parseFacets(facets), conversations: textsOf(conversations) },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
