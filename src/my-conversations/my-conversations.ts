import type { Store } from '../app/store.ts';
import type { TicketSource } from './choices.ts';
import type { MyConversationsState } from './my-conversations-state.ts';

/**
 * The side conversations of an agent's tickets, as one frame of the app knows them. One frame of an agent checks the tickets
 * for all; the others follow.
 */
export interface MyConversations {
  readonly store: Pick<Store<MyConversationsState, never>, 'getState' | 'subscribe'>;
  /** False if this browser refuses storage: then what is known lasts as long as the frames. */
  readonly isPersistent: boolean;
  /**
   * Call this when the page comes in front of the agent, and when it no longer is. A page in front checks for all, and
   * faster.
   */
  setActive(isActive: boolean): void;
  /** Chooses whose tickets are checked, in all frames, and stores the choice. */
  chooseSource(source: TicketSource): void;
  /** Checks a ticket as soon as possible, because the app has changed something in it, or the agent asks. */
  checkTicket(ticketId: string): void;
  /** Reads the list again, and checks all tickets. */
  checkAll(): void;
  /** Deletes what the browser has stored. Then all tickets are checked again. */
  deleteStored(): Promise<void>;
  /** Stops checking and following. */
  stop(): void;
}
