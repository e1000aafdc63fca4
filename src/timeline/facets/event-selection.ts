import type { SideConversationEvent } from '../../events/event.ts';

/** What the events of a selection are recognized by. */
export interface SelectableEvent extends Pick<
  SideConversationEvent,
  'key' | 'conversationId' | 'createdMs' | 'actor' | 'type'
> {
  /** Null if the event has no message; otherwise not all of it may be known. */
  readonly message: object | null;
}

/**
 * What a mark of a chart stands for, such as a bar: a filter beside search and facets, with a tag that removes it. It is not
 * stored.
 */
export interface EventSelection {
  /** Two selections with the same key accept the same events. */
  readonly key: string;
  /** What the tag says, in the agent's language. */
  readonly label: string;
  /** Whether an event belongs to the mark. Called for every event of an export, so it must be fast. */
  accepts(event: SelectableEvent): boolean;
}
