import type { Change } from '../../events/change.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import {
  BEFORE_THE_FIRST_EVENT,
  changesOf,
  compareEvents,
  stateAfter,
} from '../../events/timeline.ts';
import { accountKeyOf, type LightEvent } from './light-event.ts';

/**
 * What each of some events of one conversation changed, and from what: the API sends only new values, so the previous
 * ones come from the events before.
 *
 * @param events some of the conversation's events
 * @param others its other events
 */
export function changesInHistory(
  events: readonly SideConversationEvent[],
  others: readonly LightEvent[],
): ReadonlyMap<SideConversationEvent, readonly Change[]> {
  const history: Step[] = [
    ...events.map((event) => ({ ...sortFields(event), event })),
    ...others
      .filter(hasValues)
      .map((light) => ({ ...sortFields({ ...light, key: accountKeyOf(light) }), light })),
  ].sort(compareEvents);

  const changes = new Map<SideConversationEvent, readonly Change[]>();
  let before = BEFORE_THE_FIRST_EVENT;
  for (const { event, light } of history) {
    const own = event ? changesOf(event, before) : light.changes;
    if (event) changes.set(event, own);
    before = stateAfter(event ?? light, own, before);
  }
  return changes;
}

type SortFields = Pick<LightEvent, 'createdMs' | 'type' | 'key'>;

/** An event in the history of its conversation. */
type Step = SortFields &
  (
    | { readonly event: SideConversationEvent; readonly light?: never }
    | { readonly light: LightEvent; readonly event?: never }
  );

function sortFields({ createdMs, type, key }: SortFields): SortFields {
  return { createdMs, type, key };
}

/** Whether an event has a value that a later one may have changed. */
function hasValues({ type, changes, message }: LightEvent): boolean {
  return type === 'create' || changes.length > 0 || message?.subject != null;
}
