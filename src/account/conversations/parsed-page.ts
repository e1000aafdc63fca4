import type { SideConversationEvent } from '../../events/event.ts';
import { buildTimeline } from '../../events/timeline.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

/** A page of an export whose events have been parsed. */
export interface ParsedPage {
  /** Tells the page from the others of its export, for example its number. */
  readonly name: string | number;
  /**
   * Oldest first; events without a date come last. The keys are unique within the page only. The changes know nothing of
   * other pages, and conversations are not set: `AccountConversations.resolve` completes both.
   */
  readonly events: readonly SideConversationEvent[];
}

/** Parses a page of an export. Of two copies of an event the later one wins. */
export function parsePage(
  rawEvents: readonly (WireEvent | null)[],
  name: string | number,
): ParsedPage {
  return { name, events: buildTimeline([], rawEvents).events };
}
