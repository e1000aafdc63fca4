import type { Roles } from '../turns/sides.ts';
import type { PendingTimeline } from './pending-events.ts';
import type { WritingState } from './writing-state.ts';

/** What a page shows of a ticket. */
export interface ShownTicket extends PendingTimeline {
  readonly ticketId: string;
  readonly roles: Roles;
  readonly state: WritingState;
}
