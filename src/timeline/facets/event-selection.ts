import type { SideConversationEvent } from '../../events/event.ts';

/** What the events of a selection are recognized by. */
export type SelectableEvent = Pick<
  SideConversationEvent,
  'key' | 'conversationId' | 'createdMs' | 'actor' | 'type'
>;

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
