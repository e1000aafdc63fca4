import type { FaultMatcher } from '../../sandbox/account/faults.ts';
import { conversationIds } from '../../sandbox/scenarios/small-pages.ts';
import type { TicketController } from '../../src/ticket/ticket-controller.ts';
import type { TicketPageState } from '../../src/ticket/ticket-page-state.ts';
import { countMissingRoles } from '../../src/turns/waiting.ts';
import type * as endpoints from '../../src/zendesk/endpoints.ts';
import { CONVERSATIONS } from './ticket-world.ts';

interface Row {
  /** The function of `src/zendesk/endpoints.ts` that builds the address. */
  readonly endpoint: keyof typeof endpoints;
  /** The requests that go wrong: of a ticket, or of the account. */
  readonly when: (ticketId: number) => FaultMatcher;
}

/** A request of the ticket page. */
export interface TicketRow extends Row {
  readonly page: 'ticket';
  /** Whether the page says that this request has failed. */
  readonly isFailureShown: (state: TicketPageState) => boolean;
  /** True if each poll sends it, whatever its last answer was. */
  readonly isPolled: boolean;
  /** True if the agent sees no failure of this request, only less. */
  readonly isSilent?: boolean;
  /** Presses the button beside the failure. */
  readonly retry: (controller: TicketController) => void;
}

/** A request of the account page. */
export interface AccountRow extends Row {
  readonly page: 'account';
}

function listPage(page: string | null): Row['when'] {
  return (ticketId) => ({
    path: new RegExp(`/tickets/${ticketId}/side_conversations$`),
    query: { page },
  });
}

function eventsPage(page: string | null): Row['when'] {
  return (ticketId) => ({
    path: new RegExp(
      `/tickets/${ticketId}/side_conversations/${conversationIds(ticketId).twoPages}/events$`,
    ),
    query: { page },
  });
}

const NONE_INCOMPLETE: ReadonlySet<string> = new Set();

const ofTheList = {
  page: 'ticket',
  endpoint: 'sideConversationsPath',
  isFailureShown: ({ ticket }) => ticket.listFailure !== null,
  isPolled: true,
  retry: (controller) => controller.refresh(),
} as const satisfies Omit<TicketRow, 'when'>;

const ofTheEvents = {
  page: 'ticket',
  endpoint: 'eventsPath',
  isFailureShown: ({ ticket }) => ticket.failures.has(CONVERSATIONS.twoPages),
  isPolled: false,
  retry: (controller) => controller.retry(CONVERSATIONS.twoPages),
} as const satisfies Omit<TicketRow, 'when'>;

/**
 * Every read of the app but those of `DAILY_ENDPOINTS`. A new function in `endpoints.ts` needs a row here or in one of the
 * lists below, or a test fails.
 */
export const REQUESTS = {
  list: { ...ofTheList, when: listPage(null) },
  'page 2 of the list': { ...ofTheList, when: listPage('2') },
  events: { ...ofTheEvents, when: eventsPage(null) },
  'page 2 of the events': { ...ofTheEvents, when: eventsPage('2') },
  users: {
    page: 'ticket',
    endpoint: 'usersPath',
    when: () => ({ path: /\/users\/show_many$/ }),
    isFailureShown: ({ ticket, roles, areRolesLoaded }) =>
      areRolesLoaded && countMissingRoles(ticket.timeline, roles, NONE_INCOMPLETE) > 0,
    isPolled: false,
    retry: (controller) => controller.refresh(),
  },
  'child tickets': {
    page: 'ticket',
    endpoint: 'ticketsPath',
    when: () => ({ path: /\/tickets\/show_many$/ }),
    isFailureShown: ({ ticket, childTickets }) => ticket.isListComplete && childTickets.size === 0,
    isPolled: false,
    isSilent: true,
    retry: (controller) => controller.refresh(),
  },
  export: {
    page: 'account',
    endpoint: 'exportPath',
    when: () => ({ path: /\/tickets\/side_conversations\/events$/ }),
  },
} as const satisfies Readonly<Record<string, TicketRow | AccountRow>>;

/**
 * Addresses of writes alone. They are not in the matrix: a write is sent once, by a press, and is never repeated, so it has
 * none of the moments of a read. `write-faults.test.ts` runs each of them against every fault.
 */
export const WRITE_ENDPOINTS = [
  'replyPath',
  'sideConversationPath',
] as const satisfies readonly (keyof typeof endpoints)[];

/**
 * Addresses that are read in the background, once a day at most. They are not in the matrix: no poll and no button sends them, and
 * nothing shows their failures. `schedule-faults.test.ts` runs each of them against every fault.
 */
export const DAILY_ENDPOINTS = [
  'schedulesPath',
  'holidaysPath',
] as const satisfies readonly (keyof typeof endpoints)[];

/**
 * Addresses of lists of tickets and views, and no part of the ticket page. They are not in the matrix: whoever asks for them
 * decides when to ask again. `ticket-list-faults.test.ts` runs each of their pages against every fault.
 */
export const LIST_ENDPOINTS = [
  'assignedTicketsPath',
  'viewTicketsPath',
  'viewsPath',
] as const satisfies readonly (keyof typeof endpoints)[];

export type RequestName = keyof typeof REQUESTS;

export const REQUEST_NAMES = Object.keys(REQUESTS) as RequestName[];
