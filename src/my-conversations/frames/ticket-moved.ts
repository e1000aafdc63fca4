import type { TabMessage } from '../../zendesk/tab-channel.ts';

/** The address of the events of one side conversation. A page that is open requests them when its list shows a change. */
const EVENTS = /\/side_conversations\/[^/]+\/events\?/;

/**
 * The ticket in which another page of the agent's has just found a change; null if the message says nothing of the kind. Its
 * answers are no check: the list has no events, and says nothing of the turns.
 */
export function movedTicketId(message: TabMessage): string | null {
  if (message.kind !== 'refreshed') return null;
  return message.answers.some(([path]) => EVENTS.test(path)) ? message.ticketId : null;
}
