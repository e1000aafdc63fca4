import { describe, expect, it } from 'vitest';
import {
  INITIAL_TICKET_PAGE_STATE as INITIAL,
  reduceTicketPage,
  type TicketPageAction,
  type TicketPageState,
} from './ticket-page-state.ts';
import { reduceTicket } from './ticket-state.ts';

const ROLES = new Map([['7', true]]);
const CHILDREN = new Map([['55', { status: 'open', assignee: null }]]);
const TICKET = { kind: 'ticket', id: '42' } as const;

function after(...actions: TicketPageAction[]): TicketPageState {
  return actions.reduce(reduceTicketPage, INITIAL);
}

describe('the state of a page about a ticket', () => {
  it.each<[TicketPageAction, Partial<TicketPageState>]>([
    [{ type: 'target-changed', target: TICKET }, { target: TICKET }],
    [{ type: 'parent-loaded', parentTicketId: '5' }, { parentTicketId: '5' }],
    [
      { type: 'roles-loaded', roles: ROLES },
      { roles: ROLES, areRolesLoaded: true },
    ],
    [{ type: 'child-tickets-loaded', childTickets: CHILDREN }, { childTickets: CHILDREN }],
    [{ type: 'turns-prepared' }, { turns: 'ready' }],
    [{ type: 'sync-failed' }, { turns: 'failed' }],
    [{ type: 'deactivated' }, { isActive: false }],
    [{ type: 'large-view-opened' }, { isLargeViewOpen: true }],
    [
      { type: 'ticket-changed', action: { type: 'load-started' }, nowMs: 5 },
      { ticket: reduceTicket(INITIAL.ticket, { type: 'load-started' }), nowMs: 5 },
    ],
  ])('changes as expected: %j', (action, changes) => {
    expect(after(action)).toEqual({ ...INITIAL, ...changes });
  });

  it('does not change when the same roles are loaded again', () => {
    const loaded = after({ type: 'roles-loaded', roles: ROLES });
    expect(reduceTicketPage(loaded, { type: 'roles-loaded', roles: new Map(ROLES) })).toBe(loaded);
  });

  it('does not change when turns are prepared again', () => {
    const prepared = after({ type: 'turns-prepared' });
    expect(reduceTicketPage(prepared, { type: 'turns-prepared' })).toBe(prepared);
  });

  it('has nothing of the ticket before once another ticket is in front of the agent', () => {
    const target = { kind: 'ticket', id: '43' } as const;
    const state = after(
      { type: 'target-changed', target: TICKET },
      { type: 'ticket-changed', action: { type: 'load-started' }, nowMs: 5 },
      { type: 'parent-loaded', parentTicketId: '5' },
      { type: 'roles-loaded', roles: ROLES },
      { type: 'child-tickets-loaded', childTickets: CHILDREN },
      { type: 'turns-prepared' },
      { type: 'target-changed', target },
    );
    expect(state).toEqual({ ...INITIAL, target, nowMs: 5 });
  });

  it('is inactive until the page is activated, whatever ticket it shows', () => {
    const inactive = after({ type: 'deactivated' }, { type: 'target-changed', target: TICKET });
    expect(inactive).toEqual({ ...INITIAL, target: TICKET, isActive: false });
    expect(reduceTicketPage(inactive, { type: 'activated', nowMs: 7 }).isActive).toBe(true);
  });

  it('has the time of the last activation, so that the page is rendered with the current day', () => {
    expect(after({ type: 'activated', nowMs: 7 })).toEqual({ ...INITIAL, nowMs: 7 });
  });
});
