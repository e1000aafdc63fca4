import type { WireEvent } from '../zendesk/wire-types.ts';
import type { Change } from './change.ts';
import type { Message } from './message.ts';
import type { Participant } from './participant.ts';
import type { SideConversation } from './side-conversation.ts';

/** The API's three types, and `other` for all types that the app does not know. */
export const EVENT_TYPES = ['create', 'reply', 'update', 'other'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An event as the API sent it; null if it sent something that is not an object. */
export type RawEvent = WireEvent | null;

/** One thing that happened in one of the ticket's side conversations. */
export interface SideConversationEvent {
  /** Unique among all events of the ticket; see `keyRawEvents`. */
  readonly key: string;
  readonly id: string | null;
  readonly type: EventType;
  /** The type as the API sent it, for `other`. */
  readonly typeName: string | null;
  readonly actor: Participant | null;
  /** Milliseconds since 1970; null if the API sent no readable date. */
  readonly createdMs: number | null;
  /** Null if the conversation is not in the list, or if the event names none. */
  readonly conversation: SideConversation | null;
  readonly conversationId: string | null;
  readonly ticketId: string | null;
  readonly message: Message | null;
  /** The changed properties with their old and new values; empty if nothing changed. */
  readonly changes: readonly Change[];
  readonly via: unknown;
  readonly url: string | null;
  /** The event as the API sent it. */
  readonly raw: RawEvent;
}
