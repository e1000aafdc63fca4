import type { SideConversationEvent } from '../../events/event.ts';
import type { SharedValues } from './shared-values.ts';
import type { TurnEvent } from '../../turns/sides.ts';
import { textOf } from '../../events/wire-values.ts';

/** What must be known of an event for good: no bodies, so that a million events fit in memory. */
export interface LightEvent extends TurnEvent {
  /** Tells it from the others of its conversation: its id, where it has one. */
  readonly key: string;
  readonly conversationId: string | null;
  readonly ticketId: string | null;
  /** The ticket at the other end, where the event names one: its conversation's channel is a child ticket. */
  readonly childTicketId: string | null;
}

/**
 * Tells an event from all others of the account: by its conversation and id, or by its place in a page where it has none.
 *
 * @param pageName tells the page from others
 */
export function accountKeyOf(event: SideConversationEvent, pageName: string | number): string {
  return readableKeyOf({ conversationId: event.conversationId, key: ownKeyOf(event, pageName) });
}

/** The same key, from what is kept of the event. */
export function readableKeyOf({
  conversationId,
  key,
}: Pick<LightEvent, 'conversationId' | 'key'>): string {
  return `${conversationId ?? ''}/${key}`;
}

function ownKeyOf({ id, key }: SideConversationEvent, pageName: string | number): string {
  return id ?? `${pageName}${key}`;
}

/**
 * An event without what only a reader needs.
 *
 * @param shared keeps what events have in common; one for all events that are held together
 * @param pageName tells the page that it came on from others
 * @param sibling another event of the same conversation, held already: what is the same is held once
 */
export function lightEventOf(
  event: SideConversationEvent,
  shared: SharedValues,
  pageName: string | number,
  sibling?: LightEvent,
): LightEvent {
  const { type, actor, createdMs, conversationId, ticketId, message, changes } = event;
  return {
    key: ownKeyOf(event, pageName),
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

/** Equal texts are not one and the same where they came in different answers. */
function same(text: string | null, known: string | null | undefined): string | null {
  return text === known ? known : text;
}
