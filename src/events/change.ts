import { fieldsOf, shortJson, textOf } from './wire-values.ts';

/** One property that an event changed. */
export type Change =
  | { readonly property: 'state'; readonly from: string | null; readonly to: string }
  | { readonly property: 'subject'; readonly from: string | null; readonly to: string }
  /** A property that nobody has documented; its values as short JSON. */
  | {
      readonly property: 'other';
      readonly name: string;
      readonly from: string | null;
      readonly to: string;
    };

/** What a conversation was before an event: the API tells only what it became. */
export interface Before {
  readonly state: string | null;
  readonly subject: string | null;
  /** Undocumented properties that earlier events set, by name. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * @param updates the event's `updates`, of any shape
 * @param before the conversation as earlier events left it
 */
export function parseChanges(updates: unknown, before: Before): Change[] {
  return Object.entries(fieldsOf(updates)).flatMap(([name, value]): Change[] => {
    const to = textOf(value) ?? shortJson(value);
    // No conversation is without a state or a subject: null says that the update left it alone.
    if ((name === 'state' || name === 'subject') && value === null) return [];
    if (name === 'state') return [{ property: 'state', from: before.state, to }];
    if (name === 'subject') return [{ property: 'subject', from: before.subject, to }];
    return [{ property: 'other', name, from: before.others.get(name) ?? null, to }];
  });
}

/** The conversation after these changes. */
export function after(before: Before, changes: readonly Change[]): Before {
  let { state, subject } = before;
  const others = new Map(before.others);
  for (const change of changes) {
    if (change.property === 'state') state = change.to;
    else if (change.property === 'subject') subject = change.to;
    else others.set(change.name, change.to);
  }
  return { state, subject, others };
}
