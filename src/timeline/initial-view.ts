import { parseViewOptions, type ViewOptions } from './view-options.ts';

/** The view with which a page opens the large view. */
export interface InitialView {
  readonly view: ViewOptions;
  /** Ids of the chosen side conversations. */
  readonly conversations: readonly string[];
  readonly searchText: string;
}

/** Parses an initial view from the URL of the large view. Returns null if it is invalid. */
export function parseInitialView(value: unknown): InitialView | null {
  if (typeof value !== 'object' || value === null) return null;
  const { view, conversations, searchText } = value as Record<string, unknown>;
  const parsed = parseViewOptions(view);
  if (!parsed) return null;
  return {
    view: parsed,
    conversations: Array.isArray(conversations)
      ? conversations.filter((id) => typeof id === 'string')
      : [],
    searchText: typeof searchText === 'string' ? searchText : '',
  };
}
