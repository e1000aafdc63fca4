/** The addresses of the account that this app reads. The only place that knows them. */

/** The most that the list gives at once. */
const PAGE_SIZE = 100;

/**
 * The side conversations of a ticket, a page at a time.
 *
 * @param include `events` brings the conversations' events along in a flat `events[]`
 */
export function sideConversationsPath(ticketId: string, include?: 'events'): string {
  const sideload = include ? `include=${include}&` : '';
  return `${ticketAddress(ticketId)}?${sideload}per_page=${PAGE_SIZE}`;
}

/** The events of one side conversation, a page at a time. */
export function eventsPath(ticketId: string, sideConversationId: string): string {
  return `${ticketAddress(ticketId)}/${encodeURIComponent(sideConversationId)}/events?per_page=${PAGE_SIZE}`;
}

/** Several users at once, at most a hundred. */
export function usersPath(userIds: readonly string[]): string {
  return `/api/v2/users/show_many?ids=${userIds.map(encodeURIComponent).join(',')}`;
}

/**
 * The events of the whole account, oldest first, a page at a time; only for admins.
 *
 * @param startSecond whole seconds since 1970; that second's events are among them
 */
export function exportPath(startSecond: number): string {
  return `/api/v2/tickets/side_conversations/events?start_time=${startSecond}`;
}

function ticketAddress(ticketId: string): string {
  return `/api/v2/tickets/${encodeURIComponent(ticketId)}/side_conversations`;
}
