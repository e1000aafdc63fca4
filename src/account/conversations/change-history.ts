import {
  applyChanges,
  type PropertyValues,
  type Change,
  parseChanges,
} from '../../events/change.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { compareEvents } from '../../events/timeline.ts';
import { fieldsOf } from '../../events/wire-values.ts';
import { type LightEvent, accountKeyOf } from './light-event.ts';

const NOTHING_KNOWN: PropertyValues = { state: null, subject: null, others: new Map() };

/**
 * What each of some events of one conversation changed, and from what: the API sends only new values, so the previous
 * ones come from the events before.
 *
 * @param events some of the conversation's events
 * @param others its other events
 * @returns the changes by event; events that changed nothing are left out
 */
export function changesInHistory(
  events: readonly SideConversationEvent[],
  others: readonly LightEvent[],
): ReadonlyMap<SideConversationEvent, readonly Change[]> {
  const history: Step[] = [
    ...events.map((event) => ({ ...sortFields(event), event })),
    ...others.filter(hasValues).map((light) => ({
      ...sortFields({ ...light, key: accountKeyOf(light) }),
      light,
    })),
  ].sort(compareEvents);

  const changes = new Map<SideConversationEvent, readonly Change[]>();
  let before = NOTHING_KNOWN;
  for (const step of history) {
    const own = step.event
      ? parseChanges(fieldsOf(step.event.raw)['updates'], before)
      : step.light.changes;
    if (step.event && own.length > 0) changes.set(step.event, own);
    const subject = before.subject ?? (step.event ?? step.light).message?.subject ?? null;
    const state = before.state ?? (step.type === 'create' ? 'open' : null);
    before = applyChanges({ ...before, state, subject }, own);
  }
  return changes;
}

/** An event in the history of its conversation. */
type Step = Pick<LightEvent, 'createdMs' | 'type' | 'key'> &
  (
    | { readonly event: SideConversationEvent; readonly light?: never }
    | { readonly light: LightEvent; readonly event?: never }
  );

function sortFields({ createdMs, type, key }: Pick<LightEvent, 'createdMs' | 'type' | 'key'>) {
  return { createdMs, type, key };
}

/** Whether an event tells a value that a later one may have changed. */
function hasValues({ type, changes, message }: LightEvent): boolean {
  return type === 'create' || changes.length > 0 || message?.subject != null;
}
