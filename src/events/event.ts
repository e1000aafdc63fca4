import type { WireEvent } from '../zendesk/wire-types.ts';
import type { Change } from './change.ts';
import type { Message } from './message.ts';
import type { Participant } from './participant.ts';
import type { SideConversation } from './side-conversation.ts';

/** The API's three types; `other` gathers whatever else comes, so that nothing is lost. */
export const EVENT_TYPES = ['create', 'reply', 'update', 'other'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An event as the API sent it; null where it sent something that is no object. */
export type RawEvent = WireEvent | null;

/** One thing that happened in one of the ticket's side conversations. */
export interface SideConversationEvent {
  /** Tells the event from all others of the ticket. An event's id alone may equal its conversation's. */
  readonly key: string;
  readonly id: string | null;
  readonly type: EventType;
  /** The type as the API sent it, for `other`. */
  readonly typeName: string | null;
  readonly actor: Participant | null;
  /** Milliseconds since 1970; null where the API sent no readable date. */
  readonly createdMs: number | null;
  /** Null where the event belongs to no conversation in the list. */
  readonly conversation: SideConversation | null;
  readonly conversationId: string | null;
  readonly ticketId: string | null;
  readonly message: Message | null;
  /** What changed, from what to what; empty where nothing did. */
  readonly changes: readonly Change[];
  readonly via: unknown;
  readonly url: string | null;
  /** As it came, for the page's raw view. */
  readonly raw: RawEvent;
}
