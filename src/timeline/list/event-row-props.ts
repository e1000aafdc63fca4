import type { SideConversationEvent } from '../../events/event.ts';
import type { Direction } from '../../turns/direction.ts';

/** The props of an event's row. */
export interface EventRowProps {
  readonly event: SideConversationEvent;
  readonly index: number;
  /** Null if the event has no message, or if its side is unknown. */
  readonly direction: Direction | null;
  /** True until the agent has read the event. */
  readonly isUnread: boolean;
  readonly isOpen: boolean;
  /** True for the only row in the tab order. */
  readonly isCurrent: boolean;
  /** True if this is the current match of a search, or if the event is open in the detail pane. */
  readonly isMarked: boolean;
  /** True below the row of a run of updates. */
  readonly isInRun: boolean;
}

/** The props of the head of a row. */
export interface EventHeadProps extends EventRowProps {
  /** The id of the button that opens the event. */
  readonly buttonId: string;
}
