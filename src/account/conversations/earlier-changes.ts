import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { LightEvent } from './light-event.ts';
import { fieldsOf, textOf } from '../../events/wire-values.ts';

/**
 * What other events of the same conversations tell of the state and subject that those of a page changed: as raw events
 * with nothing else in them, to be read along with the page. Values that nobody has documented are left out: what comes
 * of them is short JSON, which would not be the same when read again.
 *
 * @param events all of the page's conversations
 * @param page those that need no telling
 */
export function earlierChanges(
  events: readonly LightEvent[],
  page: readonly (WireEvent | null)[],
): WireEvent[] {
  const onPage = new Set(
    page.map((raw) => {
      const { id, side_conversation_id: conversationId } = fieldsOf(raw);
      return nameOf(textOf(conversationId), textOf(id));
    }),
  );
  return events
    .filter(({ type, changes, message }) => {
      return type === 'create' || changes.length > 0 || message?.subject != null;
    })
    .filter(({ conversationId, key }) => !onPage.has(nameOf(conversationId, key)))
    .map(bareEvent);
}

function nameOf(conversationId: string | null, id: string | null): string {
  return `${conversationId}/${id}`;
}

function bareEvent({ key, type, createdMs, conversationId, changes, message }: LightEvent) {
  const documented = changes.filter(({ property }) => property !== 'other');
  return {
    id: key,
    type,
    created_at: createdMs === null ? null : new Date(createdMs).toISOString(),
    side_conversation_id: conversationId,
    updates: Object.fromEntries(documented.map(({ property, to }) => [property, to])),
    message: message && { subject: message.subject },
  };
}
