import { RequestError } from './request-error.ts';

/** The API paths that this app requests. All of them are built in this file. */

/** The maximum page size of the API. */
const PAGE_SIZE = 100;

/** The order and page size of a list of tickets. */
const NEWEST_FIRST = `sort_by=updated_at&sort_order=desc&per_page=${PAGE_SIZE}`;

/**
 * The side conversations of a ticket, paginated.
 *
 * @param include `events` sideloads the conversations' events as a flat `events` array
 */
export function sideConversationsPath(ticketId: string, include?: 'events'): string {
  const sideload = include ? `include=${include}&` : '';
  return `${ticketPath(ticketId)}?${sideload}per_page=${PAGE_SIZE}`;
}

/**
 * The events of one side conversation, paginated.
 *
 * @throws {RequestError} `malformed` if no path can contain the ID
 */
export function eventsPath(ticketId: string, sideConversationId: string): string {
  return `${sideConversationPath(ticketId, sideConversationId)}/events?per_page=${PAGE_SIZE}`;
}

/**
 * One side conversation, to change its state.
 *
 * @throws {RequestError} `malformed` if no path can contain the ID
 */
export function sideConversationPath(ticketId: string, sideConversationId: string): string {
  return `${ticketPath(ticketId)}/${pathSegment(sideConversationId)}`;
}

/**
 * Where a reply to a side conversation is sent.
 *
 * @throws {RequestError} `malformed` if no path can contain the ID
 */
export function replyPath(ticketId: string, sideConversationId: string): string {
  return `${sideConversationPath(ticketId, sideConversationId)}/reply`;
}

/** Several users at once, up to 100. */
export function usersPath(userIds: readonly string[]): string {
  return `/api/v2/users/show_many?ids=${userIds.map(encodeURIComponent).join(',')}`;
}

/** Several tickets at once, up to 100, with the users who requested or work on them. */
export function ticketsPath(ticketIds: readonly string[]): string {
  return `/api/v2/tickets/show_many?ids=${ticketIds.map(encodeURIComponent).join(',')}&include=users`;
}

/**
 * The incremental export of the account's events, oldest first, paginated. For admins only.
 *
 * @param startSecond start time in whole seconds since 1970, inclusive
 */
export function exportPath(startSecond: number): string {
  return `/api/v2/tickets/side_conversations/events?start_time=${startSecond}`;
}

/**
 * The tickets assigned to the agent that are not solved, most recently updated first, paginated. The account's search index
 * lags by minutes, and a page beyond the 1,000th result is refused.
 */
export function assignedTicketsPath(): string {
  const query = encodeURIComponent('type:ticket assignee:me status<solved');
  return `/api/v2/search?query=${query}&${NEWEST_FIRST}`;
}

/** The views that the agent can use, paginated. */
export function viewsPath(): string {
  return `/api/v2/views/active?per_page=${PAGE_SIZE}`;
}

/**
 * The tickets in a view, most recently updated first, paginated.
 *
 * @throws {RequestError} `malformed` if no path can contain the ID
 */
export function viewTicketsPath(viewId: string): string {
  return `/api/v2/views/${pathSegment(viewId)}/tickets?${NEWEST_FIRST}`;
}

/** The account's schedules: its business hours, without their holidays. Needs a plan with schedules. */
export function schedulesPath(): string {
  return '/api/v2/business_hours/schedules';
}

/**
 * The holidays of one schedule.
 *
 * @throws {RequestError} `malformed` if no path can contain the ID
 */
export function holidaysPath(scheduleId: string): string {
  return `/api/v2/business_hours/schedules/${pathSegment(scheduleId)}/holidays`;
}

function ticketPath(ticketId: string): string {
  return `/api/v2/tickets/${pathSegment(ticketId)}/side_conversations`;
}

/** Browsers resolve the segments `.` and `..`, even encoded, and a lone surrogate has no encoding. */
function pathSegment(id: string): string {
  if (/^\.\.?$/.test(id) || !id.isWellFormed())
    throw new RequestError('malformed', { target: JSON.stringify(id) });
  return encodeURIComponent(id);
}
