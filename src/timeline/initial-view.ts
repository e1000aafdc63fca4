import { parseViewOptions, type ViewOptions } from './view-options.ts';

/** What the large view takes over from the page that opens it. */
export interface InitialView {
  readonly view: ViewOptions;
  /** Ids of the chosen side conversations. */
  readonly conversations: readonly string[];
  readonly searchText: string;
}

/** Parses an initial view, which comes through an address. Null if it makes no sense. */
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
