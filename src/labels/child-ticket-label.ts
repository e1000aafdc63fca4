import type { ChildTicket } from '../events/child-ticket.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Translator } from '../i18n/translator.ts';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

/** A child ticket in one line, such as "Ticket #55 · Open · Yuki Tanaka"; only its number if nothing else is known. */
export function childTicketLabel(id: string, ticket: ChildTicket | null, t: Translator): string {
  const facts = [t('child_tickets.number', { id })];
  if (ticket) facts.push(ticketStatusLabel(ticket.status, t));
  if (ticket && ticket.assignee !== null) facts.push(isolate(ticket.assignee));
  return facts.join(' · ');
}

/** The label of a ticket's status, as in Zendesk. Undocumented statuses are returned as the API sent them. */
export function ticketStatusLabel(status: string, t: Translator): string {
  const known = STATUSES.find((one) => one === status);
  return known ? t(`child_tickets.statuses.${known}`) : isolate(status);
}
