import type { WritingState } from '../reply/writing-state.ts';
import type { ChildTicket } from '../events/child-ticket.ts';
import type { Roles } from '../turns/sides.ts';
import type { WaitRules } from '../turns/waiting.ts';
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
  /** The child tickets of the side conversations, by id. Those that are not known, or no longer, are missing. */
  readonly childTickets: ReadonlyMap<string, ChildTicket>;
  readonly roles: Roles;
  /** True once the roles were requested, whether or not all of them came. */
  readonly areRolesLoaded: boolean;
  /** Whether the turns of the conversations are prepared; `failed` if the code for it, `sync/`, could not be loaded. */
  readonly turns: 'loading' | 'ready' | 'failed';
  /** How waits are measured, on every ticket; null until it is known. */
  readonly waits: WaitRules | null;
  /** What the agent writes and changes, in all tickets; null until the code for it has loaded, `failed` if it could not be. */
  readonly writing: WritingState | 'failed' | null;
  /** True while Zendesk shows the page. */
  readonly isActive: boolean;
  /** True while the large view, a page of its own, covers this one. */
  readonly isLargeViewOpen: boolean;
  /** When the page was activated or its ticket changed, in ms since 1970. 0 before that. */
  readonly nowMs: number;
}

/** Which ticket the agent has open. */
export type TicketTarget =
  | { readonly kind: 'unknown' }
  /** The host has not answered yet. */
  | { readonly kind: 'slow-host' }
  /** The host has been silent for long, or refuses to name the ticket. */
  | { readonly kind: 'no-host' }
  /** A ticket that was never saved. */
  | { readonly kind: 'new-ticket' }
  | { readonly kind: 'ticket'; readonly id: string };

/** The state before the host has answered. */
export const INITIAL_TICKET_PAGE_STATE: TicketPageState = {
  target: { kind: 'unknown' },
  ticket: INITIAL_TICKET_STATE,
  parentTicketId: null,
  childTickets: new Map(),
  roles: new Map(),
  areRolesLoaded: false,
  turns: 'loading',
  waits: null,
  writing: null,
  isActive: true,
  isLargeViewOpen: false,
  nowMs: 0,
};

/** What can happen on the ticket page. */
export type TicketPageAction =
  | { readonly type: 'target-changed'; readonly target: TicketTarget }
  /** About the ticket's data. */
  | { readonly type: 'ticket-changed'; readonly action: TicketAction; readonly nowMs: number }
  | { readonly type: 'parent-loaded'; readonly parentTicketId: string | null }
  | {
      readonly type: 'child-tickets-loaded';
      readonly childTickets: ReadonlyMap<string, ChildTicket>;
    }
  | { readonly type: 'roles-loaded'; readonly roles: Roles }
  | { readonly type: 'waits-known'; readonly waits: WaitRules }
  | { readonly type: 'turns-prepared' }
  | { readonly type: 'writing-changed'; readonly writing: TicketPageState['writing'] }
  | { readonly type: 'sync-failed' }
  | { readonly type: 'activated'; readonly nowMs: number }
  | { readonly type: 'deactivated' }
  | { readonly type: 'large-view-opened' }
  | { readonly type: 'large-view-closed' };

/** The reducer of the ticket page. */
export function reduceTicketPage(
  state: TicketPageState,
  action: TicketPageAction,
): TicketPageState {
  switch (action.type) {
    case 'target-changed':
      return {
        ...INITIAL_TICKET_PAGE_STATE,
        target: action.target,
        waits: state.waits,
        writing: state.writing,
        isActive: state.isActive,
        isLargeViewOpen: state.isLargeViewOpen,
        nowMs: state.nowMs,
      };
    case 'ticket-changed':
      return {
        ...state,
        ticket: reduceTicket(state.ticket, action.action),
        nowMs: action.nowMs,
      };
    case 'parent-loaded':
      return { ...state, parentTicketId: action.parentTicketId };
    case 'child-tickets-loaded':
      return { ...state, childTickets: action.childTickets };
    case 'roles-loaded':
      // Roles are only added. Without new ones, the turns need not be computed again.
      return state.areRolesLoaded && action.roles.size === state.roles.size
        ? state
        : { ...state, roles: action.roles, areRolesLoaded: true };
    case 'waits-known':
      return { ...state, waits: action.waits };
    case 'turns-prepared':
      return state.turns === 'ready' ? state : { ...state, turns: 'ready' };
    case 'writing-changed':
      return { ...state, writing: action.writing };
    case 'sync-failed':
      return { ...state, turns: 'failed' };
    case 'activated':
      return { ...state, isActive: true, nowMs: action.nowMs };
    case 'deactivated':
      return { ...state, isActive: false };
    case 'large-view-opened':
      return { ...state, isLargeViewOpen: true };
    case 'large-view-closed':
      return { ...state, isLargeViewOpen: false };
  }
}

/** What the agent writes and changes; null without the code for it. */
export function writingIn({ writing }: Pick<TicketPageState, 'writing'>): WritingState | null {
  return writing === 'failed' ? null : writing;
}
