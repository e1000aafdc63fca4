import { parseViewOptions, type ViewOptions } from '../timeline/view-options.ts';

/** What the large view takes over from the page it was opened from. */
export interface InitialView {
  readonly choices: ViewOptions;
  /** Ids of the side conversations that are chosen. */
  readonly conversations: readonly string[];
  /** What is searched for. */
  readonly text: string;
}

/** Reads what was handed over, which came through an address; null where it makes no sense. */
export function parseInitialView(value: unknown): InitialView | null {
  if (typeof value !== 'object' || value === null) return null;
  const { choices, conversations, text } = value as Record<string, unknown>;
  const read = parseViewOptions(choices);
  if (!read) return null;
  return {
    choices: read,
    conversations: Array.isArray(conversations)
      ? conversations.filter((id) => typeof id === 'string')
      : [],
    text: typeof text === 'string' ? text : '',
  };
}
