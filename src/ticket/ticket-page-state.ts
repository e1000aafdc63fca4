import type { Roles } from '../turns/sides.ts';
import {
  INITIAL_TICKET_STATE,
  reduceTicket,
  type TicketAction,
  type TicketState,
} from './ticket-state.ts';

/** The state of the ticket page. */
export interface TicketPageState {
  readonly target: TicketTarget;
  /** The data of the target. */
  readonly ticket: TicketState;
  /** The id of the parent ticket; null if there is none. */
  readonly parentTicketId: string | null;
  readonly roles: Roles;
  /** Whether the code of `sync/` has loaded. */
  readonly sync: 'loading' | 'ready' | 'failed';
  /** True while the app is active in Zendesk. */
  readonly isActive: boolean;
}

/** Which ticket the agent has open. */
export type TicketTarget =
  | { readonly kind: 'unknown' }
  /** The host does not answer. */
  | { readonly kind: 'no-host' }
  /** A ticket that was never saved. */
  | { readonly kind: 'new-ticket' }
  | { readonly kind: 'ticket'; readonly id: string };

/** The state before the host has answered. */
export const INITIAL_TICKET_PAGE_STATE: TicketPageState = {
  target: { kind: 'unknown' },
  ticket: INITIAL_TICKET_STATE,
  parentTicketId: null,
  roles: new Map(),
  sync: 'loading',
  isActive: true,
};

/** What can happen on the ticket page. */
export type TicketPageAction =
  | { readonly type: 'target-changed'; readonly target: TicketTarget }
  /** Passes an action to the reducer of the ticket's data. */
  | { readonly type: 'ticket-changed'; readonly action: TicketAction }
  | { readonly type: 'parent-loaded'; readonly parentTicketId: string | null }
  | { readonly type: 'roles-loaded'; readonly roles: Roles }
  | { readonly type: 'sync-loaded' }
  | { readonly type: 'sync-failed' }
  /** Renders the page again even if it was active already: the day may have changed. */
  | { readonly type: 'activated' }
  | { readonly type: 'deactivated' };

/** The reducer of the ticket page. */
export function reduceTicketPage(
  state: TicketPageState,
  action: TicketPageAction,
): TicketPageState {
  switch (action.type) {
    case 'target-changed':
      return { ...INITIAL_TICKET_PAGE_STATE, target: action.target, isActive: state.isActive };
    case 'ticket-changed':
      return { ...state, ticket: reduceTicket(state.ticket, action.action) };
    case 'parent-loaded':
      return { ...state, parentTicketId: action.parentTicketId };
    case 'roles-loaded':
      return { ...state, roles: action.roles };
    case 'sync-loaded':
      return { ...state, sync: 'ready' };
    case 'sync-failed':
      return { ...state, sync: 'failed' };
    case 'activated':
      return { ...state, isActive: true };
    case 'deactivated':
      return { ...state, isActive: false };
  }
}
