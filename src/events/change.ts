import { fieldsOf, safeText, shortJson, textOf } from './wire-values.ts';

/** A change that an event made to one property of its conversation. */
export type Change =
  | { readonly property: 'state'; readonly from: string | null; readonly to: string }
  | { readonly property: 'subject'; readonly from: string | null; readonly to: string }
  /** An undocumented property. Values that are not text are JSON. */
  | {
      readonly property: 'other';
      readonly name: string;
      readonly from: string | null;
      readonly to: string;
    };

/**
 * The values of a conversation's properties at one point in time. The API sends only new values, so the previous ones
 * are derived from earlier events.
 */
export interface PropertyValues {
  readonly state: string | null;
  readonly subject: string | null;
  /** Undocumented properties by name. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Parses the changes that an event made.
 *
 * @param updates the event's `updates`, of any type
 * @param previous the conversation's values before the event
 */
export function parseChanges(updates: unknown, previous: PropertyValues): Change[] {
  return Object.entries(fieldsOf(updates)).flatMap(([rawName, value]): Change[] => {
    const name = safeText(rawName);
    const to = textOf(value) ?? shortJson(value);
    // A conversation always has a state and a subject. Null means that the update did not change them.
    if ((name === 'state' || name === 'subject') && value === null) return [];
    if (name === 'state') return [{ property: 'state', from: previous.state, to }];
    if (name === 'subject') return [{ property: 'subject', from: previous.subject, to }];
    return [{ property: 'other', name, from: previous.others.get(name) ?? null, to }];
  });
}

/** Returns the conversation's values after the changes. Does not modify `previous`. */
export function applyChanges(previous: PropertyValues, changes: readonly Change[]): PropertyValues {
  let { state, subject } = previous;
  const others = new Map(previous.others);
  for (const change of changes) {
    if (change.property === 'state') state = change.to;
    else if (change.property === 'subject') subject = change.to;
    else others.set(change.name, change.to);
  }
  return { state, subject, others };
}
