import type { SideConversationEvent } from '../../events/event.ts';
import type { AccountEvent } from './account-event.ts';
import { BEFORE_THE_FIRST_EVENT, changesOf } from '../../events/timeline.ts';
import type { SharedValues } from './shared-values.ts';
import type { TurnEvent } from '../../turns/sides.ts';
import { textOf } from '../../events/wire-values.ts';

/** What stays in memory of an event: no bodies, so that a million events fit. */
export interface LightEvent extends TurnEvent, Pick<AccountEvent, 'position'> {
  /** The key in its conversation; see {@link ownKeyOf}. */
  readonly key: string;
  readonly conversationId: string | null;
  readonly ticketId: string | null;
  /** The child ticket, if the event names one: then the channel of its conversation is a child ticket. */
  readonly childTicketId: string | null;
}

/**
 * The key of an event in the account. Light events and events of the list have the same key. No two pairs have the same one: a
 * conversation id is quoted if it could be taken for something else.
 */
export function accountKeyOf({
  conversationId,
  key,
}: Pick<LightEvent, 'conversationId' | 'key'>): string {
  const id = conversationId ?? '';
  return `${/^["{]|\//.test(id) ? JSON.stringify(id) : id}/${key}`;
}

/** The key of an event in its conversation: its id, or the rest of its account key if it has none. */
export function ownKeyOf({
  id,
  key,
  conversationId,
}: Pick<SideConversationEvent, 'id' | 'key' | 'conversationId'>): string {
  return id ?? key.slice(accountKeyOf({ conversationId, key: '' }).length);
}

/**
 * Reduces an event to what is needed for conversations and insights. Its changes have no previous values: these follow
 * from the events before.
 *
 * @param shared stores values that events have in common; use one for all events
 * @param sibling another light event of the same conversation, to share equal values with
 */
export function lightEventOf(
  event: AccountEvent,
  shared: SharedValues,
  sibling?: LightEvent,
): LightEvent {
  const { position, type, actor, createdMs, conversationId, ticketId, message } = event;
  const changes = changesOf(event, BEFORE_THE_FIRST_EVENT);
  return {
    key: ownKeyOf(event),
    position,
    type,
    actor: actor && shared.participant(actor),
    createdMs,
    changes: changes.length === 0 ? NO_CHANGES : shared.changes(changes),
    message: message && shared.message(message, sibling?.message ?? null),
    conversationId: same(conversationId, sibling?.conversationId),
    ticketId: same(ticketId, sibling?.ticketId),
    childTicketId: same(childTicketOf(event), sibling?.childTicketId),
  };
}

const NO_CHANGES: LightEvent['changes'] = [];

function childTicketOf({ message }: SideConversationEvent): string | null {
  const found = message?.externalIds.find(([name]) => name === 'targetTicketId');
  return found ? textOf(found[1]) : null;
}

/** Equal strings from different responses take up memory twice. */
function same(text: string | null, known: string | null | undefined): string | null {
  return text === known ? known : text;
}
